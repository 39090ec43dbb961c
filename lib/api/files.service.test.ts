import { NextRequest } from "next/server";
import { encode } from "next-auth/jwt";
import { beforeEach, describe, expect, it } from "vitest";
import { now } from "@/lib/clock";
import { env } from "@/lib/env";
import { openDoor } from "@/lib/services/customer/door";
import { enrol, openDesk } from "@/lib/services/desk.fixture";
import { limitedWithLink, posted, textFile } from "./door.fixture";
import { takeDoorForm } from "./door-form";
import { downloadFile, downloadFileAtDoor } from "./file-download";
import { uploadFile } from "./file-upload";

const desk = await openDesk();
const northwind = await enrol("Northwind");

let token = "";
let reference = "";

beforeEach(async () => {
  ({ token, reference } = await limitedWithLink(desk, northwind));
});

const cookieOf = async (id: string) => ({
  cookie: `recourse.session=${await encode({ token: { sub: id, at: now().getTime() }, secret: env().secret })}`,
});

describe("an upload", () => {
  const file = textFile("A scope.", "scope.txt");

  it("is taken by link, by session of a customer, and of staff on an appeal", async () => {
    const byLink = await uploadFile(
      await posted([
        ["token", token],
        ["file", file],
      ]),
    );
    expect(byLink.status).toBe(200);
    expect(await byLink.json()).toMatchObject({
      json: { name: "scope.txt", mediaType: "text/plain", size: 8 },
    });
    const owner = await cookieOf(northwind.id);
    const signedIn = await uploadFile(
      await posted(
        [
          ["caseReference", reference],
          ["file", file],
        ],
        owner,
      ),
    );
    expect(signedIn.status).toBe(200);
    await takeDoorForm(
      await posted([
        ["situation", "mistake"],
        ["text", "Ours."],
      ]),
      token,
    );
    const appeal = (await openDoor({ token }, now())).appeal?.reference ?? "";
    const upload = async (who: string) =>
      (
        await uploadFile(
          await posted(
            [
              ["appealReference", appeal],
              ["file", file],
            ],
            await cookieOf(who),
          ),
        )
      ).status;
    expect(await upload(desk.sam.id)).toBe(200);
    expect(await upload(desk.robin.id)).toBe(403);
    expect(await upload(northwind.id)).toBe(403);
  });

  it.each([
    [
      "of a lying file",
      422,
      () => [
        ["token", token],
        ["file", textFile("No picture.", "shot.png")],
      ],
    ],
    [
      "with a forged link",
      404,
      () => [
        ["token", "x"],
        ["file", file],
      ],
    ],
    [
      "without a session",
      401,
      () => [
        ["caseReference", reference],
        ["file", file],
      ],
    ],
    ["without a file", 422, () => [["token", token]]],
    [
      "that is too large",
      413,
      () => [
        ["token", token],
        ["file", textFile("a".repeat(5_242_881), "a.txt")],
      ],
    ],
  ] as [string, number, () => [string, string | File][]][])(
    "%s is refused with a sentence",
    async (_, status, fields) => {
      const response = await uploadFile(await posted(fields()));
      expect(response.status).toBe(status);
      expect((await response.json()).json).toMatchObject({
        code: expect.any(String),
        message: expect.stringMatching(/\.$/),
      });
    },
  );

  it("is refused unread where it is far too large, or another site sends it", async () => {
    const long = await posted(
      [
        ["token", token],
        ["file", file],
      ],
      { "content-length": "99999999" },
    );
    expect((await uploadFile(long)).status).toBe(413);
    expect(long.bodyUsed).toBe(false);
    const cross = await posted(
      [
        ["token", token],
        ["file", file],
      ],
      { "sec-fetch-site": "cross-site" },
    );
    expect((await uploadFile(cross)).status).toBe(403);
  });
});

it("gives a file to be downloaded, and never to be displayed", async () => {
  const fields: [string, string | File][] = [
    ["situation", "mistake"],
    ["text", "Ours."],
  ];
  await takeDoorForm(await posted([...fields, ["files", textFile("<script>", "Größe.txt")]]), token);
  const id = (await openDoor({ token }, now())).appeal?.files[0]?.id ?? "";
  const response = await downloadFileAtDoor(token, id);
  expect(response.status).toBe(200);
  expect(await response.text()).toBe("<script>");
  expect(Object.fromEntries(response.headers)).toMatchObject({
    "content-disposition": "attachment; filename=\"Gr__e.txt\"; filename*=UTF-8''Gr%C3%B6%C3%9Fe.txt",
    "x-content-type-options": "nosniff",
    "content-security-policy": "default-src 'none'; sandbox",
    "cache-control": "no-store",
    "referrer-policy": "no-referrer",
  });
  const by = async (headers: Record<string, string>) =>
    (await downloadFile(new NextRequest("http://localhost:3000/", { headers }), id)).status;
  expect(await by({})).toBe(401);
  expect(await by(await cookieOf(desk.sam.id))).toBe(200);
  expect(await by(await cookieOf(desk.ada.id))).toBe(403);
  expect((await downloadFileAtDoor("x", id)).status).toBe(404);
  expect((await downloadFileAtDoor(token, "x")).status).toBe(404);
});
