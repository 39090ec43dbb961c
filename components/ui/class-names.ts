type ClassName = string | false | null | undefined;

/**
 * Classes as one attribute, just as they are: of two that say the same thing, the style sheet's order would choose.
 * What a component lets its callers say otherwise it marks with `usual:`, which gives way to them.
 */
export function classNames(...values: (ClassName | readonly ClassName[])[]): string {
  return values.flat().filter(Boolean).join(" ");
}
