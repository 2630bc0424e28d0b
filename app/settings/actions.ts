"use server";

import { refresh } from "next/cache";
import { formAction } from "@/app/_entry/form-action";
import { changeMe as change, changeMeInput } from "@/server/accounts/change-me";
import {
  changePasswordInput,
  changePassword as changeThePassword,
} from "@/server/accounts/change-password";
import { endSession as end, endSessionInput } from "@/server/accounts/end-session";
import { changeTellingInput, changeTelling as tell } from "@/server/notices/change-telling";

export const changeMe = async (before: unknown, form: FormData) => {
  const outcome = await formAction(changeMeInput, change)(before, form);
  refresh();
  return outcome;
};

export const changePassword = async (before: unknown, form: FormData) => {
  const outcome = await formAction(changePasswordInput, changeThePassword)(before, form);
  refresh();
  return outcome;
};

export const endSession = async (before: unknown, form: FormData) => {
  const outcome = await formAction(endSessionInput, end)(before, form);
  refresh();
  return outcome;
};

export const changeTelling = async (before: unknown, form: FormData) => {
  const outcome = await formAction(changeTellingInput, tell)(before, form);
  refresh();
  return outcome;
};
