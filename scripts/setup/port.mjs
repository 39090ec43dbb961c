import { createServer } from "node:net";
import { Failure } from "./failure.mjs";

/**
 * Listens for a moment.
 * @param {number} port 0 for any
 * @param {string} host
 * @returns {Promise<number>} the port that was listened on
 */
function tryPort(port, host) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen({ port, host, exclusive: true }, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : port));
    });
  });
}

// Below the range from which systems give ports to outgoing connections: one of those must not take it meanwhile.
const lowest = 20_000;
const highest = 32_000;

/** A port nobody listens on. */
export async function findFreePort() {
  for (let attempt = 1; ; attempt++) {
    const port = lowest + Math.floor(Math.random() * (highest - lowest));
    try {
      return await tryPort(port, "127.0.0.1");
    } catch (error) {
      if (attempt === 20) throw error;
    }
  }
}

/**
 * Refuses to go on where somebody else listens on the port, before minutes go into a build.
 * @param {string | undefined} text the PORT variable
 * @param {string} host
 */
export async function checkPort(text, host) {
  const port = Number(text?.trim() || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Failure(`PORT must be a number from 1 to 65535, and is "${text}".`);
  try {
    await tryPort(port, host);
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    const way = `Choose another one: PORT=${port === 65_535 ? 3000 : port + 1} npm start`;
    if (code === "EADDRINUSE") throw new Failure(`Port ${port} is taken by another program. ${way}`);
    if (code === "EACCES") throw new Failure(`Port ${port} may not be used by this user. ${way}`);
    throw new Failure(`Cannot listen on ${host}, port ${port}: ${code}.`);
  }
}
