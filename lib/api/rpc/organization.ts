import { createOwnKey, listOwnKeys, revokeOwnKey, rotateOwnKey } from "@/lib/services/identity/own-keys";
import { invite, withdrawInvitation } from "@/lib/services/members/invitations";
import { changeRole, listMembers, removeMember } from "@/lib/services/members/members";
import { addContact, listContacts, removeContact } from "@/lib/services/organizations/contacts";
import { listOwnChanges } from "@/lib/services/organizations/own-changes";
import { setTimezone } from "@/lib/services/organizations/timezone";
import { rpc } from "./base";

const organization = rpc.portal.organization;
const { member, contact, key } = organization;

export const organizationRouter = organization.router({
  member: {
    list: member.list.handler(({ context }) => listMembers(context.actor, context.now)),
    invite: member.invite.handler(({ context, input }) => invite(context.actor, input, context.now)),
    withdraw: member.withdraw.handler(({ context, input }) =>
      withdrawInvitation(context.actor, input, context.now),
    ),
    changeRole: member.changeRole.handler(({ context, input }) =>
      changeRole(context.actor, input, context.now),
    ),
    remove: member.remove.handler(({ context, input }) => removeMember(context.actor, input, context.now)),
  },
  contact: {
    list: contact.list.handler(({ context }) => listContacts(context.actor)),
    add: contact.add.handler(({ context, input }) => addContact(context.actor, input, context.now)),
    remove: contact.remove.handler(({ context, input }) => removeContact(context.actor, input, context.now)),
  },
  key: {
    list: key.list.handler(({ context }) => listOwnKeys(context.actor, context.now)),
    create: key.create.handler(({ context, input }) => createOwnKey(context.actor, input, context.now)),
    rotate: key.rotate.handler(({ context, input }) => rotateOwnKey(context.actor, input, context.now)),
    revoke: key.revoke.handler(({ context, input }) => revokeOwnKey(context.actor, input, context.now)),
  },
  setTimezone: organization.setTimezone.handler(({ context, input }) =>
    setTimezone(context.actor, input, context.now),
  ),
  changes: organization.changes.handler(({ context, input }) => listOwnChanges(context.actor, input)),
});
