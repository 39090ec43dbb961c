const words: Record<string, string> = {
  CredentialsSignin: "The e-mail address or the password is not right.",
  Stranger:
    "Nobody here has the e-mail address you signed in with there, or it is not verified there. Ask an administrator.",
  AccessDenied: "Signing in was not allowed.",
  OAuthSignin: "Single sign-on cannot be reached. Try again, or use your password.",
  OAuthCallback: "Single sign-on did not finish. Try again.",
  Callback: "Single sign-on did not finish. Try again.",
};

/** A sentence for the `error` that signing in ended with. */
export function failureWords(error: string): string {
  const [code = "", seconds] = error.split(":");
  if (code === "RateLimited") {
    const minutes = Math.max(1, Math.ceil(Number(seconds) / 60)) || 15;
    return `Too many attempts. Try again in ${minutes} ${minutes === 1 ? "minute" : "minutes"}.`;
  }
  return words[code] ?? "Signing in did not work. Try again.";
}
