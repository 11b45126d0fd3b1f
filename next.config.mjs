/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  // `npm run check` does it, tests included; a start need not wait for it.
  typescript: { ignoreBuildErrors: true },
  reactStrictMode: true,
  // Our pictures are as large as they are shown; /_next/image would draw them anew for whoever asks, and keep each.
  images: { unoptimized: true },
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
  turbopack: {
    resolveAlias: {
      // Its build for browsers asks the page's document, which a thread of the browser has not.
      "decode-named-character-reference": "./node_modules/decode-named-character-reference/index.js",
    },
  },
  experimental: {
    // The front server takes no more of a page (lib/server/entrance.ts).
    serverActions: { bodySizeLimit: "1mb" },
    optimizePackageImports: ["@mantine/core", "@mantine/hooks", "@tabler/icons-react"],
    // For forbidden(): a page that a reader's role does not cover says so within the account's frame.
    authInterrupts: true,
  },
};
