import { defineConfig } from "prisma/config";

// For the Prisma CLI alone (studio, validate). The app takes its address from lib/env.ts.
export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  datasource: { url: process.env.DATABASE_URL ?? "" },
});
