declare const brand: unique symbol;

/**
 * The id of an official account that the caller may act on. A function on an account's data asks for this type, so
 * that an id straight from a form or an address does not compile.
 */
export type AccountId = string & { readonly [brand]: "AccountId" };

/**
 * Vouches for an id. Only six places may: the session gate (after checking the membership), the webhook (after
 * finding the account whose signature it is about to check), the operations command line, jobs (whose rows were
 * written by whoever had passed the gate), previews (sealed for whoever had), and what everybody may see of an account.
 */
export function vouchForAccountId(id: string): AccountId {
  return id as AccountId;
}
