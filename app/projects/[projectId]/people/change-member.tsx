"use client";

import { useActionState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/app/_ui/button";
import { closing } from "@/app/_ui/closing";
import { Dialog } from "@/app/_ui/dialog";
import { Form } from "@/app/_ui/form";
import { RefusedNotice } from "@/app/_ui/refused-notice";
import { changeMember, removeMember } from "@/app/projects/actions";
import type { Language, Member } from "./member";
import { RoleFields } from "./role-fields";

type Props = {
  readonly projectId: string;
  readonly languages: readonly Language[];
  readonly owner: boolean;
  readonly member: Member | undefined;
  readonly onClose: () => void;
};

export function ChangeMember({ member, onClose, ...rest }: Props) {
  const { t } = useTranslation("projects");
  const title = t("people.change.title", { name: member?.name ?? "" });
  return (
    <Dialog open={member !== undefined} title={title} onClose={onClose}>
      {member === undefined ? null : <Change {...rest} member={member} onClose={onClose} />}
    </Dialog>
  );
}

type ChangeProps = Props & { readonly member: Member };

function Change({ projectId, languages, owner, member, onClose }: ChangeProps) {
  const { t } = useTranslation(["projects", "frame"]);
  const [changed, change, changing] = useActionState(closing(changeMember, onClose), undefined);
  const [removed, remove, removing] = useActionState(closing(removeMember, onClose), undefined);
  const who = (
    <>
      <input type="hidden" name="projectId" value={projectId} />
      <input type="hidden" name="userId" value={member.userId} />
    </>
  );
  return (
    <>
      <Form action={change}>
        {who}
        <RoleFields
          languages={languages}
          role={member.role}
          chosen={member.languages}
          owner={owner}
        />
        <RefusedNotice outcome={changed} />
        <Button type="submit" kind="primary" disabled={changing}>
          {t("frame:save")}
        </Button>
      </Form>
      <Form action={remove}>
        {who}
        <p>{t("people.remove.text", { name: member.name })}</p>
        <RefusedNotice outcome={removed} />
        <Button type="submit" kind="danger" disabled={removing}>
          {t("people.remove")}
        </Button>
      </Form>
    </>
  );
}
