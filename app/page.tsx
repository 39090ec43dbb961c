import { redirect } from "next/navigation";
import { landingOf } from "@/lib/auth/landing";
import { requireActor } from "@/lib/auth/pages";

export default async function HomePage() {
  redirect(landingOf(await requireActor()));
}
