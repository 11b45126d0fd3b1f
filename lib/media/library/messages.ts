import {
  type FileFault,
  type FileKind,
  MAX_SPOKEN_SECONDS,
  UPLOAD_BYTES,
} from "@/lib/media/files/file-formats";
import { defineMessages } from "@/lib/platform/i18n/define-messages";

const megabytes = (kind: FileKind) => UPLOAD_BYTES[kind] / 1024 / 1024;

export const libraryMessages = defineMessages({
  zh: {
    problems: {
      brokenOff: "文件没有传完，请再试一次",
      empty: "这个文件是空的",
      svg: "不能用 SVG：它里面可以藏脚本，微信也不接受。请导出为 PNG 再上传",
      heic: "这是苹果的 HEIC 图片，微信不接受。请在手机的“设置 › 相机 › 格式”里选“兼容性最佳”，或先转成 JPG",
      mov: "这是 MOV 视频，微信只接受 MP4。请先转成 MP4 再上传",
      bmp: "这是 BMP 图片，太大而且微信文章不接受。请另存为 PNG 或 JPG",
      format:
        "只能上传 JPG、PNG、GIF、WebP 图片，MP3、AMR、WAV、WMA 语音和 MP4 视频；文件的内容不是其中任何一种",
      tooLarge: `文件太大：图片最大 ${megabytes("image")} MB（动图 10 MB），语音 ${megabytes("voice")} MB，视频 ${megabytes("video")} MB`,
      tooLong: `语音太长：微信最多接受 ${MAX_SPOKEN_SECONDS} 秒`,
      tooManyPixels: "图片的像素太多了，请缩小到 1 亿像素以内",
      damaged: "图片打不开，文件可能坏了，请换一张",
    } satisfies Record<FileFault, string>,
  },
  en: {
    problems: {
      brokenOff: "The file did not arrive whole; try again",
      empty: "This file is empty",
      svg: "SVG cannot be used: it can hide scripts, and WeChat does not take it. Export it as a PNG first",
      heic: "This is a HEIC picture of an iPhone, which WeChat does not take. Choose “Most Compatible” in Settings › Camera › Formats, or make it a JPG first",
      mov: "This is a MOV video; WeChat takes MP4 only. Make it an MP4 first",
      bmp: "This is a BMP picture, which articles at WeChat do not take. Save it as PNG or JPG",
      format:
        "Pictures have to be JPG, PNG, GIF or WebP, voice messages MP3, AMR, WAV or WMA, videos MP4; this file holds none of them",
      tooLarge: `Too large: pictures may have ${megabytes("image")} MB (moving ones 10 MB), voice messages ${megabytes("voice")} MB, videos ${megabytes("video")} MB`,
      tooLong: `Too long: WeChat takes ${MAX_SPOKEN_SECONDS} seconds at most`,
      tooManyPixels: "The picture has too many pixels; scale it down to 100 million or less",
      damaged: "The picture cannot be opened, the file may be damaged; choose another",
    } satisfies Record<FileFault, string>,
  },
});
