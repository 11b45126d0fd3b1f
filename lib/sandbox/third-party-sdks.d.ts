/** The parts of other authors' SDKs that our tests call; they come without types. */
declare module "co-wechat-api" {
  type Answer = Promise<Record<string, unknown>>;
  class API {
    constructor(appId: string, secret: string);
    prefix: string;
    mpPrefix: string;
    createMenu(menu: unknown): Answer;
    getMenu(): Answer;
    removeMenu(): Answer;
    getMenuConfig(): Answer;
    addConditionalMenu(menu: unknown): Answer;
    delConditionalMenu(menuId: unknown): Answer;
    tryConditionalMenu(userId: string): Answer;
    createTags(name: string): Answer;
    updateTag(id: number, name: string): Answer;
    deleteTag(id: number): Answer;
    batchTagging(openids: string[], tagId: number): Answer;
    batchUnTagging(openids: string[], tagId: number): Answer;
    getIdList(openid: string): Answer;
    getUsersFromTag(tagId: number, after: string): Answer;
    createTmpQRCode(scene: number | string, seconds: number): Answer;
    createLimitQRCode(scene: number | string): Answer;
    showQRCodeURL(ticket: unknown): string;
    getFollowers(after?: string): Answer;
    getUser(openid: string): Answer;
    batchGetUsers(openids: string[]): Answer;
    uploadMedia(file: Buffer, type: string, filename: string, mime: string): Answer;
    getMedia(mediaId: unknown): Promise<Buffer>;
    uploadImage(path: string): Answer;
    uploadImageMaterial(path: string): Answer;
    uploadVideoMaterial(path: string, words: { title: string; introduction: string }): Answer;
    getMaterial(mediaId: unknown): Promise<Buffer>;
    removeMaterial(mediaId: unknown): Answer;
    getMaterialCount(): Answer;
    getMaterials(type: string, offset: number, count: number): Answer;
    sendText(openid: string, text: string): Answer;
    sendImage(openid: string, mediaId: unknown): Answer;
    getIp(): Answer;
  }
  export = API;
}

declare module "co-wechat" {
  type Middleware = (context: unknown, next: () => Promise<void>) => Promise<void>;
  type Settings = { token: string; appid: string; encodingAESKey: string };
  function wechat(settings: Settings): {
    middleware(handle: (message: Record<string, string>) => Promise<unknown>): Middleware;
  };
  export = wechat;
}

declare module "koa" {
  import type { Server } from "node:http";

  class Koa {
    use(middleware: (context: unknown, next: () => Promise<void>) => Promise<void>): this;
    listen(port: number, host: string): Server;
    silent: boolean;
  }
  export = Koa;
}
