import { answer, beAnswered, beRefused } from "./story/answer";
import { appealAtDoor, appealInPortal } from "./story/appeal";
import { approve, propose } from "./story/approve";
import { enforce, revoke } from "./story/limit";
import { audit, beOver } from "./story/look-back";
import { Story } from "./story/story";
import { beWarned, lookAt, openCases, warn } from "./story/warn";
import { test as base } from "./test";

const test = base.extend<{ story: Story }>({
  story: async ({ arrive }, provide, info) => {
    const story = await Story.begin(arrive, info);
    await provide(story);
    await story.end();
  },
});

// The ten steps as the people live them, each in a browser of their own.
test("a signal becomes a case, a limit, an appeal and a restored access", async ({ story }) => {
  test.setTimeout(300_000);

  await test.step("1: above the threshold, cases open", () => openCases(story));
  const review = await test.step("2: a reviewer sees the evidence, and what revoking lacks", () =>
    lookAt(story));
  await test.step("3: the reviewer warns", () => warn(story, review));
  await test.step("3: the customer reads why", () => beWarned(story));

  await story.moveTo(25);
  await test.step("4: it went on, and access is limited for 168 hours", () => revoke(story));
  await test.step("5: the gateway denies this user these models", () => enforce(story));
  await test.step("6: the owner appeals in the portal", () => appealInPortal(story));
  const stranger = await test.step("6: the locked-out appeal by the link", () => appealAtDoor(story));
  await test.step("7: whoever decided cannot decide the appeal", () => beRefused(story));
  await test.step("7: somebody else restores the one and upholds the other", () => answer(story));
  await test.step("7: the customer is told", () => beAnswered(story, stranger));
  await test.step("9: a lead proposes to limit a whole organization", () => propose(story));
  await test.step("9: a second lead approves", () => approve(story));

  await stranger.close();
  await story.moveTo(9 * 24, { WORKER: "off" });
  await test.step("8: without a worker, what nobody appealed is over", () => beOver(story));
  await test.step("10: every step is in the log, which verifies", () => audit(story));
});
