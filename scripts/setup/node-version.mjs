import { Failure } from "./failure.mjs";

const floor = [20, 19];

/** Refuses a Node that cannot run the app. */
export function checkNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [needMajor = 0, needMinor = 0] = floor;
  if (major > needMajor || (major === needMajor && minor >= needMinor)) return;
  throw new Failure(
    `Recourse needs Node ${floor.join(".")} or later, and this is Node ${version}. Install a newer one from https://nodejs.org.`,
  );
}
