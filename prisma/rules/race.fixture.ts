import { openConnection } from "./sql";
import { newWorld } from "./world";

// The world of a file whose rules are tried by two at once.

export const db = await openConnection();
export const other = await openConnection();
export const world = await newWorld(db);
