/** Whether a name is one of the zones that clocks know, such as Europe/Berlin. Old and new names of a place alike. */
export function isTimezone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
