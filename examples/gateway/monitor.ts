/** What a monitor thinks of a text. */
export type Finding = { score: number; severity: "low" | "medium" | "high" | "critical" };

/** Put a classifier of your own in its place: anything with these members does. */
export type Monitor = {
  name: string;
  version: string;
  /** The policy it watches for. */
  policy: string;
  /** Judges what a client sent, or the end of what a model has written so far. */
  judge(text: string): Finding | null;
};

export type Rule = Finding & { pattern: RegExp };

/** A monitor by patterns: the worst rule that matches is the finding. */
export function ruleMonitor(rules: readonly Rule[]): Monitor {
  return {
    name: "gateway-rules",
    version: "1",
    policy: "cyber",
    judge(text) {
      let worst: Rule | null = null;
      for (const rule of rules) if (rule.score > (worst?.score ?? 0) && rule.pattern.test(text)) worst = rule;
      return worst && { score: worst.score, severity: worst.severity };
    },
  };
}

/** Rules to begin with. They are crude on purpose; a person looks at what they find. */
export const exampleRules: Rule[] = [
  { pattern: /\b(ransomware|keylogger|botnet)\b/i, score: 0.95, severity: "critical" },
  { pattern: /\b(shellcode|privilege escalation|code execution)\b/i, score: 0.85, severity: "high" },
];
