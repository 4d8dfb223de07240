package latchkey.application.notification;

import latchkey.domain.notification.Event;

/**
 * Something that administrators want to be told of.
 *
 * @param key is the same as long as it is the same occurrence
 */
record Finding(String key, Event.Notice notice) {
  static Finding of(Event.Notice notice, Object... occurrence) {
    var key = new StringBuilder(notice.topic().name());
    for (Object part : occurrence) key.append(':').append(part);
    return new Finding(key.toString(), notice);
  }
}
