/** A picture's address as pages of https can show it; the platform writes http. */
export function overHttps(pictureUrl: string): string {
  return pictureUrl.replace(/^http:\/\/(?=mmbiz\.)/, "https://");
}
