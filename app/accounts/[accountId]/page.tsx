import { redirect } from "next/navigation";

export default async function AccountPage({ params }: { params: Promise<{ accountId: string }> }) {
  redirect(`/accounts/${(await params).accountId}/replies`);
}
