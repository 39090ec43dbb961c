import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder, wherever the command was called from. */
export const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "");

/** What the demo and the tests keep on this machine; git ignores it. */
export const dataDirectory = resolve(root, process.env.DATA_DIRECTORY?.trim() || ".data");

/** @param {...string} parts */
export const inRoot = (...parts) => join(root, ...parts);

/** @param {...string} parts */
export const inData = (...parts) => join(dataDirectory, ...parts);
