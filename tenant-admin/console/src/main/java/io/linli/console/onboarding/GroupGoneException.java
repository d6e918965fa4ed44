package io.linli.console.onboarding;

/**
 * The group that was chosen is not ready, or not any more: no company joins it.
 */
class GroupGoneException extends RuntimeException {

}
