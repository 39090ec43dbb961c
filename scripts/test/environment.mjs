const inherited = [
  "PATH",
  "HOME",
  "USER",
  "LANG",
  "TMPDIR",
  "TZ",
  "CHROMIUM_PATH",
  "TEST_SERVER",
  "DATA_DIRECTORY",
];

/**
 * The environment of a process under test: nothing of the developer's own configuration reaches it.
 * @param {Record<string, string | undefined>} settings
 * @returns {NodeJS.ProcessEnv}
 */
export function testEnvironment(settings) {
  const kept = Object.fromEntries(inherited.map((name) => [name, process.env[name]]));
  return { ...kept, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", LOG_LEVEL: "info", ...settings };
}
