"""Files that hold other files: zip, gzip, WARC, WACZ, EPUB, ENEX."""
