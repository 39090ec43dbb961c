/** The package's own, which Recourse shows beside each gateway. */
export const VERSION = "0.1.0";
