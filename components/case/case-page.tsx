"use client";

import { useState } from "react";
import { paths } from "@/lib/paths";
import type { Reader } from "./case-header";
import { CaseView } from "./case-view";
import { useCaseAddress } from "./use-open-case";

/** The case in the address, which moves on without another page: `reference` is the one that was asked for. */
export function CasePage({ reference, reader }: { reference: string; reader: Reader }) {
  const address = useCaseAddress();
  const [first] = useState({ address, reference });
  const current =
    address === first.address ? first.reference : decodeURIComponent(address.slice(paths.case("").length));
  return <CaseView key={current} reference={current} reader={reader} />;
}
