-- CreateTable
CREATE TABLE "Delivery" (
    "id" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "originalId" UUID NOT NULL,
    "byId" TEXT NOT NULL,
    "outside" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "placedAt" TIMESTAMPTZ(3),
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DeliveredText" (
    "deliveryId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "place" TEXT NOT NULL,
    "passageId" UUID,
    "revision" INTEGER,
    "source" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "takenAs" INTEGER,

    CONSTRAINT "DeliveredText_pkey" PRIMARY KEY ("deliveryId","position")
);

-- CreateIndex
CREATE INDEX "Delivery_versionId_idx" ON "Delivery"("versionId");

-- CreateIndex
CREATE INDEX "Delivery_originalId_idx" ON "Delivery"("originalId");

-- AddForeignKey
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "Version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_originalId_fkey" FOREIGN KEY ("originalId") REFERENCES "Original"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DeliveredText" ADD CONSTRAINT "DeliveredText_deliveryId_fkey" FOREIGN KEY ("deliveryId") REFERENCES "Delivery"("id") ON DELETE CASCADE ON UPDATE CASCADE;
