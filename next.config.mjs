/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  // `npm run check` does it, tests included; a start need not wait for it.
  typescript: { ignoreBuildErrors: true },
  reactStrictMode: true,
  // Native modules and packages that read files beside themselves stay in node_modules.
  serverExternalPackages: [
    "libsql",
    "@libsql/client",
    "@prisma/adapter-libsql",
    "@prisma/adapter-pg",
    "pg",
    "pino",
    "fontkit",
    "pdfkit",
    "sharp",
  ],
  experimental: {
    optimizePackageImports: ["@mantine/core", "@mantine/hooks", "@tabler/icons-react"],
    // For forbidden(): a page that a reader's role does not cover says so within the account's frame.
    authInterrupts: true,
  },
};
