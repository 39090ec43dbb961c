import { describe, expect, it } from "vitest";
import { parseEnv } from "./env";

const good = {
  DATABASE_URL: "postgresql://recourse:pw@db.example.com/recourse",
  SECRET: "0123456789abcdef0123456789abcdef",
};

describe("parseEnv", () => {
  it("needs a database and a secret, and fills in the rest", () => {
    expect(parseEnv(good)).toMatchObject({
      databaseKind: "external",
      host: "0.0.0.0",
      port: 3000,
      baseUrl: "http://localhost:3000",
      mail: null,
      oidc: null,
      worker: true,
      clockOffset: 0,
    });
  });

  it("listens on loopback alone in the demo", () => {
    expect(parseEnv({ ...good, DATABASE_KIND: "embedded" }).host).toBe("127.0.0.1");
  });

  it("names everything that is wrong at once, and no value", () => {
    const attempt = () =>
      parseEnv({ DATABASE_URL: "mysql://x", SECRET: "short-and-private", PORT: "99999", CLOCK_OFFSET: "8d" });
    expect(attempt).toThrow(
      /DATABASE_URL must be an address[\s\S]*PORT[\s\S]*SECRET must have[\s\S]*CLOCK_OFFSET/,
    );
    expect(attempt).not.toThrow(/short-and-private/);
  });

  it("takes an empty variable for one that is not set", () => {
    expect(parseEnv({ ...good, SMTP_URL: "", BASE_URL: " " })).toMatchObject({ mail: null });
    expect(() => parseEnv({ ...good, SECRET: "" })).toThrow(/SECRET must be set/);
  });

  it("wants OpenID Connect whole or not at all, and a sender for mail", () => {
    expect(() => parseEnv({ ...good, OIDC_ISSUER: "https://login.example.com" })).toThrow(
      /OIDC_CLIENT_ID and OIDC_CLIENT_SECRET must be set together/,
    );
    expect(() => parseEnv({ ...good, SMTP_URL: "smtp://mail:25" })).toThrow(/MAIL_FROM must be set/);
  });

  it.each([
    ["30m", 1_800_000],
    ["25h", 90_000_000],
    ["8d", 691_200_000],
    ["-5s", -5_000],
  ])("reads the clock offset %s on a test database", (text, ms) => {
    expect(parseEnv({ ...good, DATABASE_KIND: "test", CLOCK_OFFSET: text }).clockOffset).toBe(ms);
  });

  it("refuses a clock offset on a database that is not ours", () => {
    expect(() => parseEnv({ ...good, CLOCK_OFFSET: "8d" })).toThrow(/CLOCK_OFFSET is honoured only/);
    expect(() => parseEnv({ ...good, DATABASE_KIND: "test", CLOCK_OFFSET: "soon" })).toThrow(/such as 30m/);
  });

  it("drops the slash at the end of the public address", () => {
    expect(parseEnv({ ...good, BASE_URL: "https://r.example.com/" }).baseUrl).toBe("https://r.example.com");
  });

  it("wants the chat's address to stay a secret, and never repeats it", () => {
    const withChat = (address: string) => () => parseEnv({ ...good, STAFF_CHAT_WEBHOOK_URL: address });
    expect(withChat("https://hooks.example.com/T0/B0")().staffChatWebhook).toBe(
      "https://hooks.example.com/T0/B0",
    );
    expect(withChat("http://127.0.0.1:9/T0")().staffChatWebhook).toBe("http://127.0.0.1:9/T0");
    for (const wrong of ["http://hooks.example.com/T0", "https://me:T0@hooks.example.com", "T0"]) {
      expect(withChat(wrong)).toThrow(/STAFF_CHAT_WEBHOOK_URL must be an https address/);
      expect(withChat(wrong)).not.toThrow(/T0/);
    }
  });
});
