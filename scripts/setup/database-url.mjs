/**
 * The address of another database on the same server.
 * @param {string} address
 * @param {string} name
 */
export const siblingOf = (address, name) => Object.assign(new URL(address), { pathname: `/${name}` }).href;
