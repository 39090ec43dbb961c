import { buttonStyle } from "@/components/ui/button-style";

/** By a whole new page: what stands where something failed brings nothing of the app with it. */
export function StartLink() {
  return (
    <a href="/" className={buttonStyle()}>
      To the start
    </a>
  );
}
