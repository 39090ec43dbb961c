const LONGEST = 120;

/**
 * A name that every system can store and nobody is fooled by: no path, no line breaks, nothing that turns the direction
 * of writing round, the ending kept.
 */
export function safeFileName(given: string): string {
  const name = (given.split(/[/\\]/).at(-1) ?? "")
    .replace(/[\p{Cc}\p{Cs}\p{Cf}\p{Zl}\p{Zp}"*:<>?|]/gu, "")
    .replace(/^[\s.]+|\s+$/g, "");
  const ending = /\.[^.\s]{1,10}$/.exec(name)?.[0] ?? "";
  const stem = ending ? name.slice(0, -ending.length) : name;
  return ([...stem].slice(0, LONGEST - ending.length).join("") || "file") + ending;
}

/** How a file is offered for download (RFC 6266), in ASCII for old programs and whole for others (RFC 8187). */
export function asAttachment(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|[%"\\]/g, "_");
  const whole = encodeURIComponent(name).replace(/['()]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
}
