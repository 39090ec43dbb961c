/** @type {import("next").NextConfig} */
export default {
  reactStrictMode: true,
  poweredByHeader: false,
  // Answers are small or streams; what stands in front compresses, where anything does.
  compress: false,
  headers: async () => [
    { source: "/:path*", headers: [{ key: "X-Content-Type-Options", value: "nosniff" }] },
  ],
  // Types are checked by `npm run check`, over more files than a build sees.
  typescript: { ignoreBuildErrors: true },
  // The forbidden page, with its 403.
  experimental: { authInterrupts: true },
  serverExternalPackages: ["@node-rs/argon2", "graphile-worker", "nodemailer", "pg", "pino", "prom-client"],
};
