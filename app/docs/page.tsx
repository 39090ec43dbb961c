import type { Metadata } from "next";
import { Guide } from "@/components/reference/guide";

export const metadata: Metadata = { title: "Integrating" };

export default function GuidePage() {
  return <Guide />;
}
