import type { StaffRole } from "@/lib/contract/values";

export type PersonDraft = {
  name: string;
  email: string;
  role: StaffRole | "";
  timezone: string;
  signIn: "password" | "sso";
};

export type DraftErrors = Partial<Record<keyof PersonDraft, string>>;

/** What a person to be made lacks, by field. */
export function errorsOf({ name, email, role }: PersonDraft): DraftErrors {
  return {
    ...(!name.trim() && { name: "Write the name as colleagues see it." }),
    ...(!/^\S+@\S+\.\S+$/.test(email.trim()) && {
      email: "Write an e-mail address such as robin@example.com.",
    }),
    ...(!role && { role: "Choose a role." }),
  };
}
