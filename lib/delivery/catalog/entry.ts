/** Every word of the mails that lead into the portal. */
export const entryWords = {
  signIn: {
    title: (organization: string) => `Sign in to ${organization} in Recourse`,
    what: (organization: string) =>
      `This link signs you in for ${organization}. It opens a page with a button, and leads in once.`,
    until: "Works until",
    unasked: "If you did not ask for it, leave it unused: nobody comes in without it.",
  },
  invitation: {
    title: (organization: string) => `You are invited to ${organization} in Recourse`,
    what: (by: string, organization: string, role: "owner" | "member") =>
      `${by} invites you to be ${role === "owner" ? "an owner" : "a member"} of ${organization} in Recourse, where it reads the notices of its API provider and answers them.`,
    how: "The link opens a page with a button, and leads in once. You need no password: later on, ask for a link at the sign-in page.",
    until: "Works until",
    unasked: "If you do not know who this is, leave it unused.",
  },
  footer: "Recourse sends this for your API provider, to this address alone. Do not pass the link on.",
};
