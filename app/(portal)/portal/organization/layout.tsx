import type { ReactNode } from "react";
import { OrganizationPlaces } from "@/components/organization/organization-places";

export default function OrganizationLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <div className="-mx-2.5 -mt-4 mb-6">
        <OrganizationPlaces />
      </div>
      {children}
    </>
  );
}
