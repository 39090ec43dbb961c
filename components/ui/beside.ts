export type Side = "top" | "right";

type Size = { width: number; height: number };
type Place = { left: number; top: number };

const gapPx = 6;
/** Kept free at the edges of the window. */
const marginPx = 8;

/** Where something of this size stands beside a box: on the other side where there is no room, and within the window. */
export function beside(box: Place & Size, size: Size, room: Size, side: Side): Place {
  const before = { left: box.left - gapPx - size.width, top: box.top - gapPx - size.height };
  const after = { left: box.left + box.width + gapPx, top: box.top + box.height + gapPx };
  const place =
    side === "top"
      ? {
          left: box.left + (box.width - size.width) / 2,
          top: before.top >= marginPx ? before.top : after.top,
        }
      : {
          left: after.left + size.width <= room.width - marginPx ? after.left : before.left,
          top: box.top + (box.height - size.height) / 2,
        };
  return {
    left: within(place.left, room.width - size.width),
    top: within(place.top, room.height - size.height),
  };
}

function within(start: number, room: number): number {
  return Math.max(marginPx, Math.min(start, room - marginPx));
}
