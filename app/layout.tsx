import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { now } from "@/lib/clock";
import { Providers } from "./providers";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Recourse", template: "%s · Recourse" },
  description: "Review and appeals for AI-API providers.",
  robots: { index: false, follow: false },
};

export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f6f6f7" },
    { media: "(prefers-color-scheme: dark)", color: "#0e0f11" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  return (
    // The theme script sets data-theme before the page is painted.
    <html lang="en" suppressHydrationWarning>
      <body>
        <Providers nonce={nonce} now={now().toISOString()}>
          {children}
        </Providers>
      </body>
    </html>
  );
}
