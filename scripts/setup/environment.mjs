import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dataDirectory, inData, inRoot } from "./paths.mjs";

/** Reads `.env`, where there is one. What is set already wins. */
export function loadEnvFile() {
  if (existsSync(inRoot(".env"))) process.loadEnvFile(inRoot(".env"));
}

/** Whether the embedded database is used: nobody named another one. */
export const isDemo = () => !process.env.DATABASE_URL?.trim();

/** The demo's secret, made up once. Outside the demo it has no default. */
function demoSecret() {
  const file = inData("secret");
  mkdirSync(dataDirectory, { recursive: true });
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString("base64url"), { mode: 0o600 });
  return readFileSync(file, "utf8");
}

/**
 * The environment of a process that uses the embedded database.
 * @param {string} databaseUrl
 * @returns {NodeJS.ProcessEnv}
 */
export const demoEnvironment = (databaseUrl) => ({
  ...process.env,
  DATABASE_URL: databaseUrl,
  DATABASE_KIND: "embedded",
  SECRET: process.env.SECRET?.trim() || demoSecret(),
});
