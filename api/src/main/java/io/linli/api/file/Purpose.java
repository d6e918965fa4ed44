package io.linli.api.file;

/**
 * What a file shows.
 */
enum Purpose {

	PHOTO, PERMIT, SEAL, SIGNATURE, DOCUMENT

}
