import { expect, it } from "vitest";
import { clientAddress } from "./address";

it.each([
  ["its own word without a proxy of ours", "203.0.113.9, 198.51.100.1", 0, "198.51.100.1"],
  ["one proxy of ours", "6.6.6.6, 203.0.113.9, 10.0.0.1", 1, "203.0.113.9"],
  ["two proxies of ours", "203.0.113.9, 10.0.0.2, 10.0.0.1", 2, "203.0.113.9"],
  ["fewer hops than proxies", "203.0.113.9", 2, "203.0.113.9"],
  ["IPv4 in IPv6", "::ffff:192.0.2.7", 0, "192.0.2.7"],
  ["an IPv6 network", "2001:db8:1:2:3:4:5:6", 0, "2001:db8:1:2"],
  ["a shortened IPv6 address", "2001:db8::1", 0, "2001:db8:0:0"],
  ["the loopback", "::1", 0, "0:0:0:0"],
])("reads %s", (_, forwardedFor, proxies, address) => {
  expect(clientAddress(forwardedFor, proxies)).toBe(address);
});

it("has a word for not knowing", () => {
  expect(clientAddress(undefined, 0)).toBe("unknown");
});
