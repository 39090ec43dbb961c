import { spawn } from "node:child_process";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { describe, expect, it, vi } from "vitest";
import { resumeKey } from "@/lib/services/identity/keys";
import { inTransaction, openConnection } from "@/prisma/rules/sql";
import { admin, type Ended } from "./admin.fixture";

/** Runs it in a process of its own, as an operator would, which takes some seconds. */
async function spawnAdmin(args: string[], { input = "", env = {} } = {}): Promise<Ended> {
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/admin.ts", ...args], {
    env: { ...process.env, NODE_ENV: "production", ...env },
  });
  child.stdin.end(input);
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, out: out.trim(), err: err.trim() };
}

const db = await openConnection();
const create = (email: string, ...more: string[]) => ["create-user", email, "--name", "Robin", ...more];
const password = "correct horse battery\n";

describe("create-user", () => {
  it("takes the password from standard input and keeps it out of what it prints", async () => {
    const { code, out } = await spawnAdmin(create("robin@example.com", "--role", "reviewer", "--json"), {
      input: password,
    });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({ id: expect.any(String), email: "robin@example.com" });
  });

  it("makes a password and shows it once", async () => {
    const { out } = await admin(create("gen@example.com", "--role", "lead", "--generate", "--json"));
    expect(JSON.parse(out).password).toMatch(/^[\w-]{20}$/);
  });

  it.each([
    [
      "a taken address",
      create("robin@example.com", "--role", "lead"),
      "Somebody with this e-mail address exists already.",
    ],
    [
      "no place",
      create("a@example.com", "--generate"),
      "Say either --role, for staff, or --organization, for a customer.",
    ],
    [
      "an unknown organization",
      create("a@example.com", "--organization", "org_0"),
      "There is no such organization",
    ],
  ])("refuses %s in one sentence, with exit code 1", async (_, args, sentence) => {
    const { code, out, err } = await admin(args, { input: password });
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err.split("\n")).toEqual([expect.stringContaining(sentence)]);
  });

  it("wants a password from somewhere", async () => {
    const { code, err } = await admin(create("none@example.com", "--role", "lead"));
    expect({ code, err }).toEqual({
      code: 1,
      err: "Give the password on standard input, or use --generate.",
    });
  });

  it("says how it is used, with exit code 2", async () => {
    const { code, err } = await spawnAdmin(create("a@example.com", "--role", "king"));
    expect(code).toBe(2);
    expect(err).toContain("Allowed choices are reviewer, lead, support, admin, auditor");
  });
});

describe("create-key", () => {
  it("shows an operator's key once, and revokes it", async () => {
    const { out } = await admin(["create-key", "operator", "--label", "gateway", "--json"]);
    const { id, key } = JSON.parse(out);
    expect(key).toMatch(/^rk_op_[\w-]{43}$/);
    expect(await resumeKey(key, new Date())).toMatchObject({ kind: "operator", name: "gateway" });
    expect((await admin(["revoke-key", id])).code).toBe(0);
    expect(await resumeKey(key, new Date())).toBeNull();
  });

  it("wants an organization that was registered", async () => {
    const { code, err } = await admin(["create-key", "organization", "org_0", "--label", "backend"]);
    expect({ code, err }).toEqual({
      code: 1,
      err: "There is no organization with this id. Register it first.",
    });
  });

  it("wants a label, and a kind", async () => {
    expect((await admin(["create-key", "operator"])).code).toBe(2);
    expect((await admin(["create-key", "king"])).code).toBe(2);
  });
});

describe("set-policy", () => {
  it("begins with the published numbers, changes some, and says when nothing is different", async () => {
    expect((await admin(["set-policy", "cyber"])).out).toMatch(/^Policy cyber is at version 1\./);
    const changed = ["set-policy", "cyber", "--number", "openAt=2", "--number", "dueHours.high=12"];
    expect(JSON.parse((await admin([...changed, "--json"])).out)).toEqual({
      key: "cyber",
      version: 2,
      changed: true,
    });
    expect((await admin(changed)).out).toBe("Policy cyber stays at version 2: nothing is different.");
  });

  it.each([
    ["beyond the hard cap", "restrictionHours=169", 1, "numbers.restrictionHours"],
    ["of no number of a policy", "opneAt=2", 1, "opneAt"],
    ["that is none", "openAt=two", 2, "Write a name and a number"],
  ])("refuses a number %s", async (_, number, code, words) => {
    const ended = await admin(["set-policy", "cyber", "--number", number]);
    expect(ended.code).toBe(code);
    expect(ended.err).toContain(words);
  });

  it("reads a file, and says what is wrong with it", async () => {
    const file = join(await mkdtemp(join(tmpdir(), "policy-")), "policy.json");
    await writeFile(file, "{");
    expect((await admin(["set-policy", "cyber", "--file", file])).err).toBe(`${file} is not JSON.`);
    await writeFile(file, "{}");
    expect((await admin(["set-policy", "cyber", "--file", file])).err).toMatch(/^title: /);
    expect((await admin(["set-policy", "cyber", "--file", "/nowhere"])).err).toBe("/nowhere cannot be read.");
  });
});

describe("verify-audit", () => {
  it("seals, verifies, and names the first entry somebody changed", async () => {
    await admin(create("audited@example.com", "--role", "auditor", "--generate"));
    // A transaction of another test file, on the same server, holds the sealer back.
    await vi.waitFor(
      async () => {
        const report = JSON.parse((await admin(["verify-audit", "--json"])).out);
        expect(report).toMatchObject({ verified: true, broken: null, unsealed: 0 });
      },
      { timeout: 15_000 },
    );

    const { rows } = await db.query("select entry_id as id from audit_seals order by position limit 1");
    await inTransaction(db, async () => {
      await db.query("set local session_replication_role = replica");
      await db.query("update audit_entries set actor_name = 'somebody else' where id = $1", [rows[0].id]);
    });

    const { code, out } = await admin(["verify-audit"]);
    expect(code).toBe(1);
    expect(out).toContain(`First entry that does not fit: ${rows[0].id}\nthe entry was changed.`);
  });
});

it("says when the database cannot be reached, or the configuration is wrong", async () => {
  const away = await spawnAdmin(["verify-audit"], { env: { DATABASE_URL: "postgresql://localhost:1/none" } });
  expect(away.code).toBe(1);
  expect(away.err).toContain("The database cannot be reached");
  const wrong = await spawnAdmin(["verify-audit"], { env: { SECRET: "short" } });
  expect(wrong).toMatchObject({
    code: 1,
    err: expect.stringContaining("SECRET must have at least 32 characters"),
  });
});

it("replaces a key with another, which is shown once, and says when the old one ends", async () => {
  const made = await admin(["create-key", "operator", "--label", "Gateway", "--expires-in", "90", "--json"]);
  const { id } = JSON.parse(made.out);
  const rotated = await admin(["rotate-key", id, "--overlap", "2"]);
  expect(rotated).toMatchObject({ code: 0, out: expect.stringMatching(/ends at .*\nrk_op_\S+$/) });
  expect((await admin(["rotate-key", id])).err).toMatch(/replaced already/);
  expect((await admin(["rotate-key", id, "--overlap", "169"])).err).toMatch(/up to 168/);
});

it("lists its commands", async () => {
  const { code, out } = await admin(["--help"]);
  expect(code).toBe(0);
  for (const name of ["create-user", "set-policy", "verify-audit", "--json"]) expect(out).toContain(name);
});
