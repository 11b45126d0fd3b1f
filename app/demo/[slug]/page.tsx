import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { STORIES } from "@/lib/demo/stories";
import { StoryPage } from "@/lib/demo/ui/story-page";

export async function generateMetadata({ params }: PageProps<"/demo/[slug]">): Promise<Metadata> {
  const { slug } = await params;
  return { title: STORIES.find((story) => story.slug === slug)?.title };
}

export default async function Page({ params }: PageProps<"/demo/[slug]">) {
  const { slug } = await params;
  const story = STORIES.find((one) => one.slug === slug);
  return story ? <StoryPage story={story} /> : notFound();
}
