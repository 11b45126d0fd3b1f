"use server";

import { adminAction } from "@/lib/auth/admin-action";
import { findQrCodes } from "@/lib/qrcodes/data";
import { countedAs } from "@/lib/qrcodes/measuring/scopes";
import { addTester, eraseFollowerData, removeTester, startTest, stopTest, watchTest } from "./mutations";
import {
  codeOnlySchema,
  erasureSchema,
  openidOnlySchema,
  searchSchema,
  testerSchema,
  testScansSchema,
} from "./schema";

export const addTesterAction = adminAction("content.edit", testerSchema, addTester);
export const removeTesterAction = adminAction("content.edit", openidOnlySchema, removeTester);
export const eraseFollowerAction = adminAction("account.configure", erasureSchema, eraseFollowerData);
export const startTestAction = adminAction("content.edit", codeOnlySchema, startTest);
export const stopTestAction = adminAction("content.edit", codeOnlySchema, stopTest);
export const watchTestAction = adminAction("account.read", testScansSchema, watchTest);

/** The first codes that a search finds, to compare. */
export const findCodesAction = adminAction("account.read", searchSchema, async ({ accountId }, { search }) =>
  (await findQrCodes(accountId, search)).map((code) => {
    return { id: countedAs(code), title: code.name, note: code.scene };
  }),
);
