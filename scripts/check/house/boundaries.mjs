// What must not get where: read off what each module loads, never off its name.
import { builtinModules } from "node:module";
import nextConfig from "../../../next.config.mjs";
import { findPaths } from "./reach.mjs";

const serverPackages = new Set(["server-only", ...builtinModules, ...nextConfig.serverExternalPackages]);
const requestModules = new Set(["next/headers", "next/cache", "next/navigation"]);

/** Screens, and what they load, run in browsers: no secret, no database, no Node. Actions are the only door. */
export function findServerCodeInBrowsers({ sources }) {
  return findPaths(sources, {
    starts: isScreen,
    isDoor: isAction,
    forbids: (source) => loads(source, isServerModule),
  });
}

/** The programs of dist/ answer no request of Next and draw no screen. */
export function findPagesInPrograms({ sources }) {
  return findPaths(sources, {
    starts: ({ file }) => /^lib\/(server|admin|webhook|sandbox)\//.test(file),
    forbids: (source) =>
      isScreen(source) || isAction(source)
        ? (source.directive ?? "a screen")
        : loads(source, (specifier) => requestModules.has(specifier)),
  });
}

/** Drawing and reading codes takes long: it is left to the workshop's thread, so that nobody waits behind it. */
export function findDrawingInServer({ sources }) {
  const drawing = new Set(["jsqr", "zxing-wasm/reader", "@undecaf/zbar-wasm", "pdfkit", "fontkit"]);
  return findPaths(sources, {
    starts: ({ file }) => /^(app|lib\/server)\//.test(file),
    isDoor: (source) => source.directive === "use client",
    forbids: (source) => loads(source, (specifier) => drawing.has(specifier)),
  });
}

/** Screens take shapes from where shapes are kept, so that even a type never ties them to the server. */
export function findServerTypesInScreens({ sources }) {
  return [...sources.values()].filter(isScreen).flatMap((source) =>
    source.imports
      .filter(({ isType, target }) => isType && target !== null)
      .filter(({ target }) => loads(sources.get(target), isServerModule) !== null)
      .map(({ target }) => `${source.file}: ${target}`),
  );
}

function isAction({ directive }) {
  return directive === "use server";
}

function isScreen({ file, directive }) {
  return directive === "use client" || /^lib\/(.+\/)?ui\//.test(file);
}

function isServerModule(specifier) {
  const name = specifier.replace(/^node:/, "").split("/");
  return (
    specifier.startsWith("node:") ||
    specifier.startsWith("@/prisma/generated/") ||
    specifier === "next/headers" ||
    serverPackages.has(name[0]) ||
    serverPackages.has(name.slice(0, 2).join("/"))
  );
}

/** The first module that it loads of those, or null. */
function loads(source, isOne) {
  return source.imports.find(({ specifier, isType }) => !isType && isOne(specifier))?.specifier ?? null;
}
