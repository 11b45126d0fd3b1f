-- CreateTable
CREATE TABLE "QrTallyPart" (
    "id" SERIAL NOT NULL,
    "table" TEXT NOT NULL,
    "rows" TEXT NOT NULL,

    CONSTRAINT "QrTallyPart_pkey" PRIMARY KEY ("id")
);
