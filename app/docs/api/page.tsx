import type { Metadata } from "next";
import type { ApiDocument } from "@/components/reference/api-document";
import { ApiReference } from "@/components/reference/api-reference";
import { openApiDocument } from "@/lib/api/v1/openapi";

export const metadata: Metadata = { title: "API reference" };

export default async function ApiReferencePage() {
  return <ApiReference of={(await openApiDocument()) as unknown as ApiDocument} />;
}
