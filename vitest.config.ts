import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));
const ignored = ["**/node_modules/**", ".next/**", ".data/**", "e2e/**"];

/** Lets a worker take one file after the other. */
const eachFile = "scripts/test/each-file.ts";

export default defineConfig({
  resolve: { alias: { "@recourse/enforcer": `${root}sdk/src/index.ts`, "@": root.replace(/\/$/, "") } },
  test: {
    // A file is mostly waiting: for its modules, or for the database.
    maxWorkers: "100%",
    // Vite puts a BASE_URL of its own ("/") into the environment.
    env: { BASE_URL: "" },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["**/*.test.{ts,tsx}"],
          exclude: [...ignored, "**/*.service.test.ts", "**/*.process.test.ts"],
          setupFiles: [eachFile],
          isolate: false,
          // Some are whole walks, and a busy machine takes a multiple of their time.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "service",
          include: ["**/*.service.test.ts"],
          exclude: ignored,
          globalSetup: ["prisma/test-server.ts"],
          setupFiles: [eachFile, "prisma/test-database.ts"],
          isolate: false,
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: "process",
          include: ["**/*.process.test.ts"],
          exclude: ignored,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
