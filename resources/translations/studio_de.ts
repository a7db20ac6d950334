<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_US">
<context>
    <name>BottleneckText</name>
    <message>
        <source>With the loss on all positions, the output layer took %1 of each step on this computer (%2 of %3, mean of %4 steps).</source>
        <translation>Mit dem Verlust an allen Positionen brauchte die Ausgabeschicht auf diesem Rechner %1 jedes Schritts (%2 von %3, Mittel aus %4 Schritten).</translation>
    </message>
    <message>
        <source>FlashLM&apos;s author reported %1: about the same.</source>
        <translation>Der Autor von FlashLM berichtete von %1: ungefähr ebenso viel.</translation>
    </message>
    <message>
        <source>FlashLM&apos;s author reported %1: here it took less of the time than there.</source>
        <translation>Der Autor von FlashLM berichtete von %1: Hier war ihr Anteil an der Zeit kleiner als dort.</translation>
    </message>
    <message>
        <source>FlashLM&apos;s author reported %1: here it took even more of the time than there.</source>
        <translation>Der Autor von FlashLM berichtete von %1: Hier war ihr Anteil an der Zeit sogar noch größer als dort.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>With the loss on a random quarter of the positions, it took %1 of each step (%2 of %3, mean of %4 steps)</source>
        <translation>Mit dem Verlust an einem zufälligen Viertel der Positionen brauchte sie %1 jedes Schritts (%2 von %3, Mittel aus %4 Schritten)</translation>
    </message>
    <message>
        <source>%1: less than the %2 to be expected.</source>
        <translation>%1: weniger als die zu erwartenden %2.</translation>
    </message>
    <message>
        <source>%1: more than the %2 to be expected.</source>
        <translation>%1: mehr als die zu erwartenden %2.</translation>
    </message>
    <message>
        <source>%1: within the %2 to be expected.</source>
        <translation>%1: im Bereich der zu erwartenden %2.</translation>
    </message>
    <message>
        <source>%1 tokens a second instead of %2</source>
        <translation>%1 Token je Sekunde statt %2</translation>
    </message>
    <message>
        <source>Leaving out three quarters of the positions did not make the steps noticeably faster on this computer (%1).</source>
        <translation>Drei Viertel der Positionen wegzulassen machte die Schritte auf diesem Rechner nicht merklich schneller (%1).</translation>
    </message>
    <message>
        <source>Leaving out three quarters of the positions made a step %1 times as fast: %2.</source>
        <translation>Drei Viertel der Positionen wegzulassen machte einen Schritt %1-mal so schnell: %2.</translation>
    </message>
    <message>
        <source>Counted in multiply-adds, the output layer is %1 of a step&apos;s work with all positions</source>
        <translation>In Multiplikationen mit Addition gezählt, macht die Ausgabeschicht bei allen Positionen %1 der Arbeit eines Schritts aus</translation>
    </message>
    <message>
        <source>%1: the time follows the arithmetic.</source>
        <translation>%1: Die Zeit folgt der Rechenarbeit.</translation>
    </message>
    <message>
        <source>%1: measured by the clock it is less, so a multiply-add costs less time there than in the rest of the step.</source>
        <translation>%1: Nach der Uhr ist es weniger; eine Multiplikation mit Addition kostet dort also weniger Zeit als im übrigen Schritt.</translation>
    </message>
    <message>
        <source>%1: measured by the clock it is more, so a multiply-add costs more time there than in the rest of the step.</source>
        <translation>%1: Nach der Uhr ist es mehr; eine Multiplikation mit Addition kostet dort also mehr Zeit als im übrigen Schritt.</translation>
    </message>
    <message>
        <source>So most of the training time goes into one layer, the one that compares each position with the whole vocabulary, and not into the ternary core. Whoever wants to train faster begins there.</source>
        <translation>Der größte Teil der Trainingszeit geht also in eine einzige Schicht, die jede Position mit dem ganzen Vokabular vergleicht, und nicht in den ternären Kern. Wer schneller trainieren will, fängt dort an.</translation>
    </message>
    <message>
        <source>So on this computer the output layer is not where most of the time goes: the timing panel shows what is.</source>
        <translation>Auf diesem Rechner geht die meiste Zeit also nicht in die Ausgabeschicht: Der Bereich „Zeiten“ zeigt, wohin sie geht.</translation>
    </message>
    <message>
        <source>Not a single step was finished in the time of %1, so there is no figure for it. Close other programs and measure again.</source>
        <translation>In der Zeit %1 wurde kein einziger Schritt fertig, daher gibt es dafür keine Zahl. Andere Programme schließen und neu messen.</translation>
    </message>
    <message>
        <source>both measurements</source>
        <translation>beider Messungen</translation>
    </message>
    <message>
        <source>the measurement with a quarter</source>
        <translation>der Messung mit einem Viertel</translation>
    </message>
    <message>
        <source>the measurement with all positions</source>
        <translation>der Messung mit allen Positionen</translation>
    </message>
</context>
<context>
    <name>ChartExport</name>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG-Bild (*.png)</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG-Zeichnung (*.svg)</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF-Dokument (*.pdf)</translation>
    </message>
    <message>
        <source>CSV table of the numbers (*.csv)</source>
        <translation>CSV-Tabelle der Zahlen (*.csv)</translation>
    </message>
    <message>
        <source>The name &apos;%1&apos; does not say which kind of file it is: end it with .png, .svg, .pdf or .csv.</source>
        <translation>Der Name „%1“ verrät nicht, welche Art von Datei gemeint ist: Er muss auf .png, .svg, .pdf oder .csv enden.</translation>
    </message>
    <message>
        <source>The file &apos;%1&apos; could not be written: %2. What was there before is unchanged; choose another folder or name, or make room.</source>
        <extracomment>%1 is a file name, %2 the system&apos;s reason.</extracomment>
        <translation>Die Datei „%1“ ließ sich nicht schreiben: %2. Was vorher dort war, ist unverändert; einen anderen Ordner oder Namen wählen oder Platz schaffen.</translation>
    </message>
</context>
<context>
    <name>CorpusCurves</name>
    <message>
        <source>validation: %1</source>
        <extracomment>A curve in a legend: the score on one of several texts; %1 is its file.</extracomment>
        <translation>Validierung: %1</translation>
    </message>
</context>
<context>
    <name>Fetch</name>
    <message>
        <source>FineWeb-Edu, sample</source>
        <translation>FineWeb-Edu, Auszug</translation>
    </message>
    <message>
        <source>Web pages chosen for what they teach: what FlashLM v3 was trained on, 30,000 documents of it. A document has about 5 kB.</source>
        <translation>Webseiten, ausgewählt nach ihrem Lehrwert: 30.000 Dokumente davon, womit FlashLM v3 trainiert wurde. Ein Dokument hat etwa 5 kB.</translation>
    </message>
    <message>
        <source>GPT-2&apos;s embedding</source>
        <translation>Embedding von GPT-2</translation>
    </message>
    <message>
        <source>The 50,257 word vectors of GPT-2, for a model with its tokenizer to start from, as FlashLM v3 did. Only this part of its file is fetched.</source>
        <translation>Die 50.257 Wortvektoren von GPT-2 als Ausgangspunkt für ein Modell mit dessen Tokenizer, wie bei FlashLM v3. Nur dieser Teil der Datei wird geholt.</translation>
    </message>
    <message>
        <source>TinyStories</source>
        <translation>TinyStories</translation>
    </message>
    <message>
        <source>Short stories in words that small children know, written by GPT-3.5 and GPT-4. The first megabytes are a good sample.</source>
        <translation>Kurze Geschichten in Wörtern, die kleine Kinder kennen, geschrieben von GPT-3.5 und GPT-4. Die ersten Megabyte sind ein guter Auszug.</translation>
    </message>
    <message>
        <source>TinyStories, validation part</source>
        <translation>TinyStories, Validierungsteil</translation>
    </message>
    <message>
        <source>The 22,000 stories that are kept apart: enough to try with.</source>
        <translation>Die 22.000 Geschichten, die zurückgehalten werden: genug zum Ausprobieren.</translation>
    </message>
    <message>
        <source>TinyStories by GPT-4</source>
        <translation>TinyStories von GPT-4</translation>
    </message>
    <message>
        <source>The second version, all of it written by GPT-4.</source>
        <translation>Die zweite Fassung, ganz von GPT-4 geschrieben.</translation>
    </message>
    <message>
        <source>TinyStories by GPT-4, validation part</source>
        <translation>TinyStories von GPT-4, Validierungsteil</translation>
    </message>
    <message>
        <source>The part of the second version that is kept apart.</source>
        <translation>Der zurückgehaltene Teil der zweiten Fassung.</translation>
    </message>
    <message>
        <source>WikiText-2</source>
        <translation>WikiText-2</translation>
    </message>
    <message>
        <source>600 good articles of the English Wikipedia.</source>
        <translation>600 gute Artikel der englischen Wikipedia.</translation>
    </message>
    <message>
        <source>WikiText-103</source>
        <translation>WikiText-103</translation>
    </message>
    <message>
        <source>28,000 good articles of the English Wikipedia, as Parquet files.</source>
        <translation>28.000 gute Artikel der englischen Wikipedia, als Parquet-Dateien.</translation>
    </message>
</context>
<context>
    <name>FetchText</name>
    <message>
        <source>%1 s</source>
        <extracomment>A short time.</extracomment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <extracomment>Hours.</extracomment>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1/s</source>
        <extracomment>A speed.</extracomment>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1 left</source>
        <extracomment>A time.</extracomment>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>Asking the server</source>
        <translation>Anfrage beim Server</translation>
    </message>
    <message>
        <source>Fetching</source>
        <translation>Wird geholt</translation>
    </message>
    <message>
        <source>Waiting for %1. %2</source>
        <extracomment>%1 is a time, %2 a sentence that says why.</extracomment>
        <translation>Wartet %1. %2</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Checking what has come</source>
        <translation>Angekommenes wird geprüft</translation>
    </message>
    <message>
        <source>Fetched: %1</source>
        <extracomment>%1 is a file.</extracomment>
        <translation>Geholt: %1</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
</context>
<context>
    <name>GenerationPanel</name>
    <message>
        <source> · output layer in fp32</source>
        <translation> · Ausgabeschicht in fp32</translation>
    </message>
    <message>
        <source> · output layer at 8 bits, at most %1 nats from fp32</source>
        <extracomment>%1 is a small number: how far log-probabilities are from exact ones, in nats.</extracomment>
        <translation> · Ausgabeschicht mit 8 Bit, höchstens %1 Nat von fp32 entfernt</translation>
    </message>
</context>
<context>
    <name>Glossary</name>
    <message>
        <source>See also:</source>
        <translation>Siehe auch:</translation>
    </message>
    <message>
        <source>What is “%1”?</source>
        <extracomment>The heading of a tool tip that explains a word: &quot;What is ReLU²?&quot;</extracomment>
        <translation>Was ist „%1“?</translation>
    </message>
    <message>
        <source>Language model</source>
        <translation>Sprachmodell</translation>
    </message>
    <message>
        <source>A program that, given the beginning of a text, says how likely each possible next piece is. By drawing one piece after the other it writes text. It learns those likelihoods from examples alone.</source>
        <translation>Ein Programm, das zum Anfang eines Textes sagt, wie wahrscheinlich jedes mögliche nächste Stück ist. Indem es ein Stück nach dem anderen zieht, schreibt es Text. Diese Wahrscheinlichkeiten lernt es allein aus Beispielen.</translation>
    </message>
    <message>
        <source>Output-layer laboratory</source>
        <translation>Labor der Ausgabeschichten</translation>
    </message>
    <message>
        <source>A fair race of output layers: the same model on the same text for the same time, each with the same small search of its learning rate. Its score is bits per byte on text that no model was trained on.</source>
        <translation>Ein fairer Wettlauf der Ausgabeschichten: dasselbe Modell am selben Text in derselben Zeit, jeweils mit derselben kleinen Suche nach der Lernrate. Gewertet wird in Bit je Byte an Text, an dem kein Modell trainiert wurde.</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Was wäre, wenn</translation>
    </message>
    <message>
        <source>A prediction of how fast a run would be. A few short steps are measured on this computer; from what each part of a step cost there, steps of other sizes are worked out. Measure them to see how near that came.</source>
        <translation>Eine Vorhersage, wie schnell ein Lauf wäre. Einige kurze Schritte werden auf diesem Rechner gemessen; aus dem, was jeder Teil eines Schritts dort kostete, werden Schritte anderer Größe berechnet. Eine Messung zeigt dann, wie nah das kam.</translation>
    </message>
    <message>
        <source>MatMul-free</source>
        <translation>MatMul-frei</translation>
    </message>
    <message>
        <source>A network without multiplications of large matrices in its core. Where others multiply, its ternary layers only add and subtract, which even a small processor does quickly.</source>
        <translation>Ein Netz, dessen Kern ohne Multiplikation großer Matrizen auskommt. Wo andere multiplizieren, addieren und subtrahieren seine ternären Schichten nur, und das kann auch ein kleiner Prozessor schnell.</translation>
    </message>
    <message>
        <source>Ternary weight</source>
        <translation>Ternäres Gewicht</translation>
    </message>
    <message>
        <source>A weight that is only -1, 0 or +1. Instead of multiplying, a layer subtracts, skips or adds its input. It takes less than two bits to store.</source>
        <translation>Ein Gewicht, das nur -1, 0 oder +1 ist. Statt zu multiplizieren, subtrahiert, übergeht oder addiert eine Schicht ihre Eingabe. Zum Speichern genügen weniger als zwei Bit.</translation>
    </message>
    <message>
        <source>Latent weight</source>
        <translation>Latentes Gewicht</translation>
    </message>
    <message>
        <source>The ordinary number behind a ternary weight, which training nudges a little at every step. When it crosses a threshold, the ternary weight it stands for changes.</source>
        <translation>Die gewöhnliche Zahl hinter einem ternären Gewicht, die das Training bei jedem Schritt ein wenig verschiebt. Überschreitet sie eine Schwelle, ändert sich das ternäre Gewicht, für das sie steht.</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>The border at which a latent weight becomes -1, 0 or +1. Here it is the mean size of all latent weights of the matrix: above it the weight is +1, below its negative -1, between them 0.</source>
        <translation>Die Grenze, an der ein latentes Gewicht zu -1, 0 oder +1 wird. Hier ist es der mittlere Betrag aller latenten Gewichte der Matrix: Darüber ist das Gewicht +1, unter dem negativen Wert -1, dazwischen 0.</translation>
    </message>
    <message>
        <source>Flip</source>
        <translation>Wechsel</translation>
    </message>
    <message>
        <source>A ternary weight that changes from one of -1, 0 and +1 to another, as its latent weight has crossed a threshold. Many flips mean that the layer is still looking for its place; few, that it has settled.</source>
        <translation>Ein ternäres Gewicht, das zwischen -1, 0 und +1 wechselt, weil sein latentes Gewicht eine Schwelle überschritten hat. Viele Wechsel bedeuten, dass die Schicht ihren Platz noch sucht; wenige, dass sie zur Ruhe gekommen ist.</translation>
    </message>
    <message>
        <source>Straight-through estimator</source>
        <translation>Straight-through-Schätzer</translation>
    </message>
    <message>
        <source>Rounding a weight to -1, 0 or +1 has no usable slope, so learning would stop there. The straight-through estimator simply passes the gradient on to the latent weight as if nothing had been rounded.</source>
        <translation>Das Runden eines Gewichts auf -1, 0 oder +1 hat keine brauchbare Steigung; das Lernen bliebe dort stehen. Der Straight-through-Schätzer gibt den Gradienten einfach an das latente Gewicht weiter, als wäre nichts gerundet worden.</translation>
    </message>
    <message>
        <source>ReLU²</source>
        <translation>ReLU²</translation>
    </message>
    <message>
        <source>A bend that lets a layer do more than adding: negative values become 0, positive ones are squared. Most of its results are exactly 0, which makes what follows cheap.</source>
        <translation>Ein Knick, durch den eine Schicht mehr kann als addieren: Negative Werte werden 0, positive werden quadriert. Die meisten Ergebnisse sind genau 0, und das macht billig, was folgt.</translation>
    </message>
    <message>
        <source>GLU (gated linear unit)</source>
        <translation>GLU (Gated Linear Unit)</translation>
    </message>
    <message>
        <source>Two layers read the same input; one of them decides, number by number, how much of the other&apos;s result goes on. It lets the network switch parts of itself on and off depending on the text.</source>
        <translation>Zwei Schichten lesen dieselbe Eingabe; eine davon entscheidet Zahl für Zahl, wie viel vom Ergebnis der anderen weitergeht. So kann das Netz je nach Text Teile von sich ein- und ausschalten.</translation>
    </message>
    <message>
        <source>Router</source>
        <translation>Router</translation>
    </message>
    <message>
        <source>A tiny layer that gives each position a number between 0 and 1: how much work it deserves. In FlashLM v3 it is computed, but the loss does not use it.</source>
        <translation>Eine winzige Schicht, die jeder Position eine Zahl zwischen 0 und 1 gibt: wie viel Arbeit sie verdient. In FlashLM v3 wird sie berechnet, aber der Verlust verwendet sie nicht.</translation>
    </message>
    <message>
        <source>Causal convolution</source>
        <translation>Kausale Faltung</translation>
    </message>
    <message>
        <source>A layer that mixes each position with a few earlier ones, by the same weights everywhere. Causal means that it never looks at what comes later, for that is what the model has to guess.</source>
        <translation>Eine Schicht, die jede Position mit einigen früheren mischt, überall mit denselben Gewichten. Kausal heißt, dass sie nie auf das blickt, was später kommt, denn das soll das Modell ja erraten.</translation>
    </message>
    <message>
        <source>Dilation</source>
        <translation>Dilatation</translation>
    </message>
    <message>
        <source>How far apart the positions are that a convolution looks at. With dilation 64 it sees the words 64, 128 and 192 places back, so a few weights reach far.</source>
        <translation>Wie weit die Positionen auseinanderliegen, auf die eine Faltung blickt. Mit Dilatation 64 sieht sie die Wörter 64, 128 und 192 Stellen zuvor; so reichen wenige Gewichte weit.</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>Gate</translation>
    </message>
    <message>
        <source>A number between 0 and 1 by which another is multiplied: 0 closes, 1 lets all through. The network learns when to open it.</source>
        <translation>Eine Zahl zwischen 0 und 1, mit der eine andere multipliziert wird: 0 schließt, 1 lässt alles durch. Das Netz lernt, wann es öffnen soll.</translation>
    </message>
    <message>
        <source>RMSNorm</source>
        <translation>RMSNorm</translation>
    </message>
    <message>
        <source>Scales the numbers of each position so that their typical size is 1. Without it values grow or shrink from layer to layer until learning fails.</source>
        <translation>Skaliert die Zahlen jeder Position so, dass ihre typische Größe 1 ist. Ohne sie wachsen oder schrumpfen die Werte von Schicht zu Schicht, bis das Lernen scheitert.</translation>
    </message>
    <message>
        <source>Residual connection</source>
        <translation>Residualverbindung</translation>
    </message>
    <message>
        <source>Each layer only adds a correction to what it was given, instead of replacing it. Signals and gradients can pass deep networks that way.</source>
        <translation>Jede Schicht fügt dem, was sie bekam, nur eine Korrektur hinzu, statt es zu ersetzen. So kommen Signale und Gradienten durch tiefe Netze.</translation>
    </message>
    <message>
        <source>Embedding</source>
        <translation>Embedding</translation>
    </message>
    <message>
        <source>A table with one row of numbers for each token: what the model knows of it before reading further. Tokens that are used alike get similar rows.</source>
        <translation>Eine Tabelle mit einer Zeile von Zahlen für jedes Token: was das Modell darüber weiß, bevor es weiterliest. Token, die ähnlich verwendet werden, bekommen ähnliche Zeilen.</translation>
    </message>
    <message>
        <source>Tied embedding</source>
        <translation>Gekoppeltes Embedding</translation>
    </message>
    <message>
        <source>The same table is used twice: at the beginning to look tokens up, at the end to score them. It saves memory, and both uses teach the same numbers.</source>
        <translation>Dieselbe Tabelle dient zweimal: am Anfang zum Nachschlagen der Token, am Ende zu ihrer Bewertung. Das spart Speicher, und beide Verwendungen lehren dieselben Zahlen.</translation>
    </message>
    <message>
        <source>Output layer</source>
        <translation>Ausgabeschicht</translation>
    </message>
    <message>
        <source>The last layer. It compares what the model has understood with every entry of the vocabulary and gives each a score. With a large vocabulary it costs more time than all other layers together: 86 % in the original FlashLM v3.</source>
        <translation>Die letzte Schicht. Sie vergleicht, was das Modell verstanden hat, mit jedem Eintrag des Vokabulars und gibt jedem eine Bewertung. Bei großem Vokabular kostet sie mehr Zeit als alle anderen Schichten zusammen: 86 % im ursprünglichen FlashLM v3.</translation>
    </message>
    <message>
        <source>Logits</source>
        <translation>Logits</translation>
    </message>
    <message>
        <source>The scores that the output layer gives to all tokens, before they are turned into probabilities. Higher means likelier; only their differences count.</source>
        <translation>Die Bewertungen, die die Ausgabeschicht allen Token gibt, bevor daraus Wahrscheinlichkeiten werden. Höher heißt wahrscheinlicher; nur ihre Unterschiede zählen.</translation>
    </message>
    <message>
        <source>Softmax</source>
        <translation>Softmax</translation>
    </message>
    <message>
        <source>Turns scores into probabilities: the number e is raised to each score, and each result is divided by their sum, so that together they make 100 %. That sum is why every token of the vocabulary has to be scored.</source>
        <translation>Macht aus Bewertungen Wahrscheinlichkeiten: Die Zahl e wird mit jeder Bewertung potenziert und jedes Ergebnis durch die Summe geteilt, sodass alle zusammen 100 % ergeben. Wegen dieser Summe muss jedes Token des Vokabulars bewertet werden.</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>The piece of text that the model reads and writes at a time: a word, a part of a word, or a single character. Each has a number.</source>
        <translation>Das Textstück, das das Modell auf einmal liest und schreibt: ein Wort, ein Wortteil oder ein einzelnes Zeichen. Jedes hat eine Nummer.</translation>
    </message>
    <message>
        <source>Vocabulary</source>
        <translation>Vokabular</translation>
    </message>
    <message>
        <source>All tokens that a model knows. A large one makes texts shorter in tokens, but the output layer has to score each entry at each position.</source>
        <translation>Alle Token, die ein Modell kennt. Ein großes macht Texte kürzer, in Token gezählt, aber die Ausgabeschicht muss jeden Eintrag an jeder Position bewerten.</translation>
    </message>
    <message>
        <source>BPE (byte-pair encoding)</source>
        <translation>BPE (Byte-Pair-Encoding)</translation>
    </message>
    <message>
        <source>A way to find a vocabulary: begin with single bytes, and join the pair that occurs most often into a new token, again and again. Frequent words end up as one token, rare ones as several.</source>
        <translation>Ein Weg zu einem Vokabular: mit einzelnen Bytes beginnen und immer wieder das häufigste Paar zu einem neuen Token verbinden. Häufige Wörter werden am Ende ein Token, seltene mehrere.</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>The number that training makes smaller. Here it is the cross-entropy with label smoothing and z-loss added, so it compares only runs with the same settings.</source>
        <translation>Die Zahl, die das Training verkleinert. Hier ist es die Kreuzentropie samt Label-Glättung und z-Verlust; sie vergleicht daher nur Läufe mit gleichen Einstellungen.</translation>
    </message>
    <message>
        <source>Cross-entropy (NLL)</source>
        <translation>Kreuzentropie (NLL)</translation>
    </message>
    <message>
        <source>How surprised the model is by the token that really came: the negative logarithm of the probability it gave it, on average, in nats. 0 would be perfect foresight.</source>
        <translation>Wie überrascht das Modell vom Token ist, das wirklich kam: der negative Logarithmus der Wahrscheinlichkeit, die es ihm gab, im Mittel, in Nat. 0 wäre vollkommene Voraussicht.</translation>
    </message>
    <message>
        <source>Perplexity</source>
        <translation>Perplexität</translation>
    </message>
    <message>
        <source>The cross-entropy read as a count: among how many equally likely tokens the model seems to choose. It compares only models with the same vocabulary.</source>
        <translation>Die Kreuzentropie als Anzahl gelesen: unter wie vielen gleich wahrscheinlichen Token das Modell zu wählen scheint. Sie vergleicht nur Modelle mit demselben Vokabular.</translation>
    </message>
    <message>
        <source>Bits per byte</source>
        <translation>Bit je Byte</translation>
    </message>
    <message>
        <source>How many bits the model would need for each byte of text, if it were used to compress it. As it counts bytes and not tokens, it compares models whose vocabularies differ.</source>
        <translation>Wie viele Bit das Modell für jedes Byte Text bräuchte, würde man den Text damit komprimieren. Da Bytes und nicht Token gezählt werden, lassen sich damit Modelle mit verschiedenem Vokabular vergleichen.</translation>
    </message>
    <message>
        <source>Label smoothing</source>
        <translation>Label-Glättung</translation>
    </message>
    <message>
        <source>Instead of demanding 100 % for the right token, training spreads a small share, often 10 %, over all others. The model becomes less sure of itself; the loss shown is higher by that.</source>
        <translation>Statt 100 % für das richtige Token zu verlangen, verteilt das Training einen kleinen Anteil, oft 10 %, auf alle anderen. Das Modell wird sich seiner selbst weniger sicher; der angezeigte Verlust ist um so viel höher.</translation>
    </message>
    <message>
        <source>z-loss</source>
        <translation>z-Verlust</translation>
    </message>
    <message>
        <source>A small penalty that keeps the scores from drifting away as a whole. It hardly changes what is learned, but keeps the arithmetic stable.</source>
        <translation>Eine kleine Strafe, die verhindert, dass die Bewertungen insgesamt davondriften. Sie ändert kaum, was gelernt wird, hält aber die Rechnung stabil.</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>Gradient</translation>
    </message>
    <message>
        <source>For each weight, in which direction and how strongly it would change the loss. Training moves each weight a little against its gradient.</source>
        <translation>Für jedes Gewicht, in welche Richtung und wie stark es den Verlust ändern würde. Das Training bewegt jedes Gewicht ein wenig gegen seinen Gradienten.</translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation>Gradientennorm</translation>
    </message>
    <message>
        <source>The length of all gradients taken together. A sudden peak warns of trouble; what is too long is cut to the limit, which is called clipping.</source>
        <translation>Die Länge aller Gradienten zusammengenommen. Eine plötzliche Spitze warnt vor Schwierigkeiten; was zu lang ist, wird auf die Grenze gekürzt, das sogenannte Clipping.</translation>
    </message>
    <message>
        <source>Forward and backward</source>
        <translation>Vorwärts und rückwärts</translation>
    </message>
    <message>
        <source>Forward, the model computes its guess; backward, it computes from the error what each weight has contributed. The backward pass usually takes about twice as long.</source>
        <translation>Vorwärts berechnet das Modell, was es vermutet; rückwärts berechnet es aus dem Fehler, was jedes Gewicht dazu beigetragen hat. Der Rückwärtsdurchgang dauert meist etwa doppelt so lange.</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>How far the weights move at each step. Too high, and the loss jumps about; too low, and nothing is learned in the time there is.</source>
        <translation>Wie weit sich die Gewichte bei jedem Schritt bewegen. Ist sie zu hoch, springt der Verlust umher; ist sie zu niedrig, wird in der verfügbaren Zeit nichts gelernt.</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>Aufwärmen</translation>
    </message>
    <message>
        <source>The first steps, in which the learning rate rises from near zero. Gradients of fresh weights are wild, and large steps would do harm.</source>
        <translation>Die ersten Schritte, in denen die Lernrate von fast null ansteigt. Die Gradienten frischer Gewichte sind wild, und große Schritte würden schaden.</translation>
    </message>
    <message>
        <source>AdamW</source>
        <translation>AdamW</translation>
    </message>
    <message>
        <source>A rule for changing the weights that gives each its own step length, from the recent history of its gradients, and pulls unused weights gently towards zero.</source>
        <translation>Eine Regel zum Ändern der Gewichte, die jedem aus dem jüngsten Verlauf seiner Gradienten eine eigene Schrittlänge gibt und unbenutzte Gewichte sanft zur Null zieht.</translation>
    </message>
    <message>
        <source>NorMuon</source>
        <translation>NorMuon</translation>
    </message>
    <message>
        <source>A rule for changing whole matrices: it evens out the directions in which a matrix is changed, so that rare patterns are learned as well as frequent ones. Used for the core; AdamW serves the rest.</source>
        <translation>Eine Regel zum Ändern ganzer Matrizen: Sie gleicht die Richtungen aus, in denen eine Matrix geändert wird, sodass seltene Muster ebenso gut gelernt werden wie häufige. Sie dient dem Kern; für den Rest ist AdamW zuständig.</translation>
    </message>
    <message>
        <source>EMA (moving average of the weights)</source>
        <translation>EMA (gleitendes Mittel der Gewichte)</translation>
    </message>
    <message>
        <source>A copy of the weights that follows them slowly, like an average over the last thousand steps. It is often a little better than the weights themselves, since it does not tremble.</source>
        <translation>Eine Kopie der Gewichte, die ihnen langsam folgt, wie ein Mittel über die letzten tausend Schritte. Sie ist oft etwas besser als die Gewichte selbst, weil sie nicht zittert.</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>One turn of training: read a batch of text, compare guess and truth, change all weights once.</source>
        <translation>Eine Runde des Trainings: ein Batch Text lesen, Vermutung und Wahrheit vergleichen, alle Gewichte einmal ändern.</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>The pieces of text that one step reads together. More of them make the gradient steadier and the step longer.</source>
        <translation>Die Textstücke, die ein Schritt zusammen liest. Mehr davon machen den Gradienten ruhiger und den Schritt länger.</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>One pass through the whole training text. Small models on large texts often see less than one; many passes over a small text end in learning it by heart.</source>
        <translation>Ein Durchgang durch den ganzen Trainingstext. Kleine Modelle an großen Texten schaffen oft nicht einmal einen; viele Durchgänge durch einen kleinen Text enden im Auswendiglernen.</translation>
    </message>
    <message>
        <source>Sequence length</source>
        <translation>Sequenzlänge</translation>
    </message>
    <message>
        <source>How many tokens in a row the model reads at once while it trains. Longer ones let it learn what belongs together far apart.</source>
        <translation>Wie viele Token hintereinander das Modell im Training auf einmal liest. Längere Sequenzen lassen es lernen, was über weite Abstände zusammengehört.</translation>
    </message>
    <message>
        <source>Loss on a part of the positions</source>
        <translation>Verlust an einem Teil der Positionen</translation>
    </message>
    <message>
        <source>To save time in the output layer, the loss may be taken at a random quarter of the positions only. The rest of the network still reads all of them.</source>
        <translation>Um in der Ausgabeschicht Zeit zu sparen, kann der Verlust nur an einem zufälligen Viertel der Positionen genommen werden. Das übrige Netz liest weiterhin alle.</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>Text that is kept apart and never trained on. How well the model does on it tells whether it has learned the language or only the examples.</source>
        <translation>Text, der zurückgehalten und nie trainiert wird. Wie gut das Modell daran abschneidet, zeigt, ob es die Sprache gelernt hat oder nur die Beispiele.</translation>
    </message>
    <message>
        <source>Overfitting</source>
        <translation>Überanpassung</translation>
    </message>
    <message>
        <source>The training loss goes on falling while that on the validation text rises: the model learns its examples by heart.</source>
        <translation>Der Trainingsverlust fällt weiter, während der am Validierungstext steigt: Das Modell lernt seine Beispiele auswendig.</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Checkpoint</translation>
    </message>
    <message>
        <source>All that a run needs to go on, written to disk: weights, the state of the optimizers, and the place in the text. After a power cut training resumes from the last one.</source>
        <translation>Alles, was ein Lauf zum Weitermachen braucht, auf die Platte geschrieben: die Gewichte, der Zustand der Optimierer und die Stelle im Text. Nach einem Stromausfall geht das Training vom letzten aus weiter.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>The number from which all chance is drawn. The same seed and settings give the same run again, bit for bit.</source>
        <translation>Die Zahl, aus der aller Zufall gezogen wird. Derselbe Seed und dieselben Einstellungen ergeben denselben Lauf noch einmal, Bit für Bit.</translation>
    </message>
    <message>
        <source>Generation</source>
        <translation>Generierung</translation>
    </message>
    <message>
        <source>The model writes: it scores all tokens, one is drawn by chance, is added to the text, and so on. Training can go on meanwhile.</source>
        <translation>Das Modell schreibt: Es bewertet alle Token, eines wird zufällig gezogen und an den Text angehängt, und so weiter. Das Training kann dabei weiterlaufen.</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>The beginning of the text that you give; the model writes on from there.</source>
        <translation>Der vorgegebene Anfang des Textes; das Modell schreibt von dort aus weiter.</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>How daring the model writes. Below 1 it keeps to likely tokens, above 1 it tries unlikely ones more often; 0 always takes the likeliest.</source>
        <translation>Wie gewagt das Modell schreibt. Unter 1 bleibt es bei wahrscheinlichen Token, über 1 probiert es öfter unwahrscheinliche; 0 nimmt immer das wahrscheinlichste.</translation>
    </message>
    <message>
        <source>Top-k</source>
        <translation>Top-k</translation>
    </message>
    <message>
        <source>Only the k likeliest tokens may be drawn. A small k makes safe but dull text.</source>
        <translation>Nur die k wahrscheinlichsten Token dürfen gezogen werden. Ein kleines k ergibt sicheren, aber langweiligen Text.</translation>
    </message>
    <message>
        <source>Top-p</source>
        <translation>Top-p</translation>
    </message>
    <message>
        <source>Only the likeliest tokens that together reach the share p may be drawn: few where the model is sure, many where it is not.</source>
        <translation>Nur die wahrscheinlichsten Token, die zusammen den Anteil p erreichen, dürfen gezogen werden: wenige, wo das Modell sicher ist, viele, wo es das nicht ist.</translation>
    </message>
    <message>
        <source>Min-p</source>
        <translation>Min-p</translation>
    </message>
    <message>
        <source>Only tokens that are at least p times as likely as the likeliest may be drawn. It adapts like top-p, but cuts the long tail more cleanly.</source>
        <translation>Nur Token, die mindestens p-mal so wahrscheinlich sind wie das wahrscheinlichste, dürfen gezogen werden. Das passt sich an wie Top-p, schneidet aber den langen Schwanz sauberer ab.</translation>
    </message>
    <message>
        <source>Repetition penalty</source>
        <translation>Wiederholungsstrafe</translation>
    </message>
    <message>
        <source>Lowers the scores of tokens that have just been used. Above 1 it keeps small models from going in circles.</source>
        <translation>Senkt die Bewertungen von Token, die gerade verwendet wurden. Über 1 hält sie kleine Modelle davon ab, sich im Kreis zu drehen.</translation>
    </message>
    <message>
        <source>bf16</source>
        <translation>bf16</translation>
    </message>
    <message>
        <source>A number in 16 bits instead of 32: the same range, but only about three digits. Processors with instructions for it multiply twice as fast; sums are still kept in 32 bits.</source>
        <translation>Eine Zahl in 16 statt 32 Bit: derselbe Bereich, aber nur etwa drei Stellen. Prozessoren mit Befehlen dafür multiplizieren doppelt so schnell; Summen bleiben bei 32 Bit.</translation>
    </message>
    <message>
        <source>Roofline</source>
        <translation>Roofline</translation>
    </message>
    <message>
        <source>The limit that a processor sets: either its arithmetic or its memory is too slow for more. Comparing a layer with it shows whether the code or the machine is the bottleneck.</source>
        <translation>Die Grenze, die ein Prozessor setzt: Für mehr ist entweder sein Rechenwerk oder sein Speicher zu langsam. Der Vergleich einer Schicht damit zeigt, ob der Code oder die Maschine der Engpass ist.</translation>
    </message>
    <message>
        <source>Multiply-add</source>
        <translation>Multiplikation mit Addition</translation>
    </message>
    <message>
        <source>One multiplication and one addition: the unit in which the work of a network is counted. Counting needs no clock, so it says what a layer should cost, not what it does.</source>
        <translation>Eine Multiplikation und eine Addition: die Einheit, in der die Arbeit eines Netzes gezählt wird. Zählen braucht keine Uhr; es sagt also, was eine Schicht kosten sollte, nicht, was sie kostet.</translation>
    </message>
    <message>
        <source>Tokens per second</source>
        <translation>Token je Sekunde</translation>
    </message>
    <message>
        <source>How many tokens training reads in a second. It compares speeds of the same model; another vocabulary makes other tokens.</source>
        <translation>Wie viele Token das Training in einer Sekunde liest. Das vergleicht Geschwindigkeiten desselben Modells; ein anderes Vokabular ergibt andere Token.</translation>
    </message>
</context>
<context>
    <name>Lab</name>
    <message>
        <source>%1 s</source>
        <extracomment>%1 is a number of seconds.</extracomment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 M</source>
        <extracomment>Millions, on an axis.</extracomment>
        <translation>%1 Mio.</translation>
    </message>
    <message>
        <source>Output-layer laboratory</source>
        <translation>Labor der Ausgabeschichten</translation>
    </message>
    <message>
        <source>The same model, trained with each of these output layers on the same text for the same budget: %1. Text: %2. Settings: %3.</source>
        <translation>Dasselbe Modell, mit jeder dieser Ausgabeschichten am selben Text mit demselben Budget trainiert: %1. Text: %2. Einstellungen: %3.</translation>
    </message>
    <message>
        <source>What came out</source>
        <translation>Was herauskam</translation>
    </message>
    <message>
        <source>What to keep in mind</source>
        <translation>Was zu bedenken ist</translation>
    </message>
    <message>
        <source>Score over training time</source>
        <translation>Wert über die Trainingszeit</translation>
    </message>
    <message>
        <source>Score over tokens that entered the loss</source>
        <translation>Wert über die Token, die in den Verlust eingingen</translation>
    </message>
    <message>
        <source>Score over tokens fed</source>
        <translation>Wert über die gelesenen Token</translation>
    </message>
    <message>
        <source>Bits per byte on the validation text; lower is better. Bands span the seeds. The first twentieth may lie above the chart.</source>
        <translation>Bit je Byte am Validierungstext; niedriger ist besser. Bänder umfassen die Seeds. Das erste Zwanzigstel kann über dem Diagramm liegen.</translation>
    </message>
    <message>
        <source>All figures</source>
        <translation>Alle Zahlen</translation>
    </message>
    <message>
        <source>The search of the learning rate</source>
        <translation>Die Suche nach der Lernrate</translation>
    </message>
    <message>
        <source>Each output layer was first trained with each of these factors on the preset&apos;s learning rates, for %1 each; the factor with the fewest bits per byte was taken.</source>
        <translation>Jede Ausgabeschicht wurde zuerst mit jedem dieser Faktoren auf die Lernraten der Vorgabe trainiert, je %1 lang; genommen wurde der Faktor mit den wenigsten Bit je Byte.</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 Token</translation>
    </message>
    <message>
        <source>Equal conditions</source>
        <translation>Gleiche Bedingungen</translation>
    </message>
    <message>
        <source>Threads: %1. Products in %2 on %3. All runs have the settings below, with a constant learning rate after the warm-up; each run is a folder that the program can open.</source>
        <translation>Threads: %1. Produkte in %2 auf %3. Alle Läufe haben die Einstellungen unten, mit gleichbleibender Lernrate nach dem Aufwärmen; jeder Lauf ist ein Ordner, den das Programm öffnen kann.</translation>
    </message>
    <message>
        <source>With those of its settings that were chosen.</source>
        <translation>Mit denjenigen ihrer Einstellungen, die gewählt wurden.</translation>
    </message>
    <message>
        <source>At %1</source>
        <extracomment>Column title; %1 is a time or a number of tokens.</extracomment>
        <translation>Bei %1</translation>
    </message>
    <message>
        <source>Validation bits per byte at this point of the run, as a mean over the seeds.</source>
        <translation>Bit je Byte der Validierung an dieser Stelle des Laufs, als Mittel über die Seeds.</translation>
    </message>
    <message>
        <source>On the validation text at the end of the run: the mean, and the least and greatest over the seeds. Lower is better.</source>
        <translation>Am Validierungstext am Ende des Laufs: das Mittel sowie der kleinste und der größte Wert über die Seeds. Niedriger ist besser.</translation>
    </message>
    <message>
        <source>Reaches %1</source>
        <translation>Erreicht %1</translation>
    </message>
    <message>
        <source>When the run first was at this score: training time, or tokens where they are the budget. Evaluations do not count.</source>
        <translation>Wann der Lauf zuerst bei diesem Wert war: Trainingszeit, oder Token, wenn diese das Budget sind. Auswertungen zählen nicht mit.</translation>
    </message>
    <message>
        <source>Tokens fed in a second of training.</source>
        <translation>Gelesene Token in einer Sekunde Training.</translation>
    </message>
    <message>
        <source>Tokens that entered the loss in a second of training.</source>
        <translation>Token, die in einer Sekunde Training in den Verlust eingingen.</translation>
    </message>
    <message>
        <source>Of the training time.</source>
        <translation>Von der Trainingszeit.</translation>
    </message>
    <message>
        <source>The most that the whole program had while this run trained.</source>
        <translation>Das meiste, was das ganze Programm belegte, während dieser Lauf trainierte.</translation>
    </message>
    <message>
        <source>Of the whole model.</source>
        <translation>Des ganzen Modells.</translation>
    </message>
    <message>
        <source>Factor on the preset&apos;s learning rates that the search chose.</source>
        <translation>Faktor auf die Lernraten der Vorgabe, den die Suche gewählt hat.</translation>
    </message>
    <message>
        <source>Time that scoring took beside the training; it is not part of any other figure.</source>
        <translation>Zeit für die Auswertung neben dem Training; sie ist in keiner anderen Zahl enthalten.</translation>
    </message>
    <message>
        <source>How many runs the figures are means of.</source>
        <translation>Aus wie vielen Läufen die Zahlen Mittelwerte sind.</translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <extracomment>A time; so many of all runs.</extracomment>
        <translation>%1 (%2 von %3)</translation>
    </message>
    <message>
        <source>With %1, %2 came lowest: %3 bits per byte (%4 to %5 over %6 seeds).</source>
        <extracomment>%1 is a budget, %2 an output layer, %3 to %5 scores, %6 a number of seeds.</extracomment>
        <translation>Mit %1 kam %2 am tiefsten: %3 Bit je Byte (%4 bis %5 über %6 Seeds).</translation>
    </message>
    <message>
        <source>With %1, %2 came lowest: %3 bits per byte.</source>
        <translation>Mit %1 kam %2 am tiefsten: %3 Bit je Byte.</translation>
    </message>
    <message>
        <source>%1 ended at %2 bits per byte, behind %3 with %4.</source>
        <translation>%1 endete bei %2 Bit je Byte, hinter %3 mit %4.</translation>
    </message>
    <message>
        <source>%1 ended at %2 bits per byte and did not reach the %3 of %4, which was at %2 after %5 already.</source>
        <translation>%1 endete bei %2 Bit je Byte und erreichte nicht die %3 von %4, das schon nach %5 bei %2 war.</translation>
    </message>
    <message>
        <source>%1 reached %2 bits per byte; %3 reached %4 with the same.</source>
        <translation>%1 erreichte %2 Bit je Byte; %3 erreichte mit demselben Budget %4.</translation>
    </message>
    <message>
        <source>%1 needed %2 for the %3 bits per byte that %4 reached in %5: %6 of it. It went on to %7, which %4 did not reach.</source>
        <translation>%1 brauchte %2 für die %3 Bit je Byte, die %4 in %5 erreichte: %6 davon. Es kam weiter bis %7, was %4 nicht erreichte.</translation>
    </message>
    <message>
        <source>Only %1 of %2 runs of %3 reached that score.</source>
        <translation>Nur %1 von %2 Läufen von %3 erreichten diesen Wert.</translation>
    </message>
    <message>
        <source>Where there is one seed alone, it is not known how much is chance: do not conclude from small differences.</source>
        <translation>Wo es nur einen Seed gibt, ist nicht bekannt, wie viel Zufall ist: aus kleinen Unterschieden nichts schließen.</translation>
    </message>
    <message>
        <source>For %1 the best of the rates that were tried was %2 times the preset&apos;s, an end of the range: another one outside may be better.</source>
        <translation>Für %1 war die beste der versuchten Raten das %2-Fache der Vorgabe, ein Ende des Bereichs: Eine andere außerhalb kann besser sein.</translation>
    </message>
    <message>
        <source>A run of %1 failed: %2</source>
        <translation>Ein Lauf von %1 ist fehlgeschlagen: %2</translation>
    </message>
    <message>
        <source>%1 has no finished run yet.</source>
        <translation>%1 hat noch keinen beendeten Lauf.</translation>
    </message>
    <message>
        <source>Other programs kept up to %1 processors busy meanwhile: times and speeds are worse than on an idle computer, and not alike for all.</source>
        <translation>Andere Programme beschäftigten währenddessen bis zu %1 Prozessoren: Zeiten und Geschwindigkeiten sind schlechter als auf einem unbelasteten Rechner, und nicht für alle gleich.</translation>
    </message>
    <message>
        <source>The scores of %1 and %2 overlap between seeds: these runs do not tell which one is better.</source>
        <translation>Die Werte von %1 und %2 überlappen sich zwischen den Seeds: Diese Läufe sagen nicht, welche von beiden besser ist.</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <extracomment>A mean, the least and the greatest value.</extracomment>
        <translation>%1 (%2 bis %3)</translation>
    </message>
    <message>
        <source>%1 of training</source>
        <translation>%1 Training</translation>
    </message>
    <message>
        <source>%1:%2 min</source>
        <extracomment>Minutes and seconds, as in 5:00 min.</extracomment>
        <translation>%1:%2 min</translation>
    </message>
    <message>
        <source>%1:%2:%3 h</source>
        <extracomment>Hours, minutes and seconds, as in 1:02:00 h.</extracomment>
        <translation>%1:%2:%3 h</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <extracomment>Megabytes: millions of bytes.</extracomment>
        <translation>%1 MB</translation>
    </message>
</context>
<context>
    <name>LossText</name>
    <message>
        <source>nats a token</source>
        <translation>Nat je Token</translation>
    </message>
    <message>
        <source>bits per byte</source>
        <translation>Bit je Byte</translation>
    </message>
    <message>
        <source>nats, as optimised</source>
        <translation>Nat, wie optimiert</translation>
    </message>
    <message>
        <source>slope %1 per million tokens</source>
        <extracomment>A change of the loss for each million tokens read.</extracomment>
        <translation>Steigung %1 je Million Token</translation>
    </message>
    <message>
        <source>slope %1 per minute</source>
        <translation>Steigung %1 je Minute</translation>
    </message>
    <message>
        <source>slope %1 per 1,000 steps</source>
        <translation>Steigung %1 je 1.000 Schritte</translation>
    </message>
    <message>
        <source>%1: %2, %3 bits per byte</source>
        <extracomment>The score on one of several texts; %1 is its file.</extracomment>
        <translation>%1: %2, %3 Bit je Byte</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <comment>a place on an axis</comment>
        <translation>%1 Token</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>a place on an axis</comment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>step %1</source>
        <comment>a place on an axis</comment>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>step %1, %2 tokens</source>
        <translation>Schritt %1, %2 Token</translation>
    </message>
    <message>
        <source>loss as optimised %1</source>
        <translation>Verlust wie optimiert %1</translation>
    </message>
    <message>
        <source>cross-entropy %1, %2 bits per byte</source>
        <translation>Kreuzentropie %1, %2 Bit je Byte</translation>
    </message>
    <message>
        <source>smoothed %1 (%2 steps)</source>
        <extracomment>%1 is a number, %2 over how many steps it is averaged.</extracomment>
        <translation>geglättet %1 (%2 Schritte)</translation>
    </message>
    <message>
        <source>validation %1, %2 bits per byte (step %3)</source>
        <translation>Validierung %1, %2 Bit je Byte (Schritt %3)</translation>
    </message>
    <message>
        <source>learning rate %1</source>
        <translation>Lernrate %1</translation>
    </message>
    <message>
        <source>no points here</source>
        <comment>a stretch of a curve</comment>
        <translation>hier keine Punkte</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>From one place of the axis to another: step 100 to step 200.</extracomment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>mean %1 %2</source>
        <comment>a number, its unit</comment>
        <translation>Mittel %1 %2</translation>
    </message>
    <message>
        <source>After %1 steps the loss as optimised is %2, plain cross-entropy %3 nats a token, %4 bits per byte.</source>
        <translation>Nach %1 Schritten beträgt der Verlust wie optimiert %2, die reine Kreuzentropie %3 Nat je Token, %4 Bit je Byte.</translation>
    </message>
    <message>
        <source>On validation text at step %1: %2 nats a token, %3 bits per byte.</source>
        <translation>Auf Validierungstext bei Schritt %1: %2 Nat je Token, %3 Bit je Byte.</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Timing</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Generation</source>
        <translation>Generierung</translation>
    </message>
    <message>
        <source>Event log</source>
        <translation>Ereignisprotokoll</translation>
    </message>
    <message>
        <source>Run library</source>
        <translation>Laufbibliothek</translation>
    </message>
</context>
<context>
    <name>PartNames</name>
    <message>
        <source>Mixer</source>
        <translation>Mixer</translation>
    </message>
    <message>
        <source>convolution</source>
        <translation>Faltung</translation>
    </message>
    <message>
        <source>gate</source>
        <translation>Gate</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>GLU</source>
        <translation>GLU</translation>
    </message>
    <message>
        <source>up</source>
        <translation>auf</translation>
    </message>
    <message>
        <source>down</source>
        <translation>ab</translation>
    </message>
    <message>
        <source>projection</source>
        <translation>Projektion</translation>
    </message>
    <message>
        <source>norm</source>
        <translation>Norm</translation>
    </message>
    <message>
        <source>residual</source>
        <translation>Residuum</translation>
    </message>
    <message>
        <source>Router</source>
        <translation>Router</translation>
    </message>
    <message>
        <source>Embedding</source>
        <translation>Embedding</translation>
    </message>
    <message>
        <source>Output layer</source>
        <translation>Ausgabeschicht</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>NorMuon</source>
        <translation>NorMuon</translation>
    </message>
    <message>
        <source>AdamW</source>
        <translation>AdamW</translation>
    </message>
    <message>
        <source>clipping, NorMuon and weight average</source>
        <translation>Clipping, NorMuon und Gewichtsmittel</translation>
    </message>
    <message>
        <source>clipping, AdamW and weight average</source>
        <translation>Clipping, AdamW und Gewichtsmittel</translation>
    </message>
    <message>
        <source>clipping</source>
        <translation>Clipping</translation>
    </message>
    <message>
        <source>Weight average (EMA)</source>
        <translation>Gewichtsmittel (EMA)</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>The mixer looks back along the text: gated causal convolutions with growing gaps, followed by a ternary projection.</source>
        <translation>Der Mixer blickt im Text zurück: kausale Faltungen mit Gate und wachsenden Abständen, gefolgt von einer ternären Projektion.</translation>
    </message>
    <message>
        <source>The gated linear unit works on each position by itself: two ternary matrices widen it, ReLU² of one gates the other, a third narrows it again. ReLU² sets negative values to 0 and squares the rest.</source>
        <translation>Die Gated Linear Unit bearbeitet jede Position für sich: Zwei ternäre Matrizen verbreitern sie, ReLU² der einen steuert die andere, eine dritte verschmälert sie wieder. ReLU² setzt negative Werte auf 0 und quadriert die übrigen.</translation>
    </message>
    <message>
        <source>Computed as in the original, but not used by the loss.</source>
        <translation>Berechnet wie im Original, aber vom Verlust nicht verwendet.</translation>
    </message>
    <message>
        <source>Looks up one row of numbers for each token of the text.</source>
        <translation>Schlägt für jedes Token des Textes eine Zeile von Zahlen nach.</translation>
    </message>
    <message>
        <source>Compares each position with every entry of the vocabulary to say how probable each next token is, and computes the loss.</source>
        <translation>Vergleicht jede Position mit jedem Eintrag des Vokabulars, um zu sagen, wie wahrscheinlich jedes nächste Token ist, und berechnet den Verlust.</translation>
    </message>
    <message>
        <source>Turns the gradients of a step into changes of the weights.</source>
        <translation>Macht aus den Gradienten eines Schritts Änderungen der Gewichte.</translation>
    </message>
    <message>
        <source>Shortens gradients that are too long.</source>
        <translation>Kürzt Gradienten, die zu lang sind.</translation>
    </message>
    <message>
        <source>Keeps a slowly moving average of all weights, which is often better than the latest weights.</source>
        <translation>Hält ein langsam gleitendes Mittel aller Gewichte, das oft besser ist als die neuesten Gewichte.</translation>
    </message>
    <message>
        <source>Draws the next pieces of text and copies their tokens.</source>
        <translation>Zieht die nächsten Textstücke und kopiert ihre Token.</translation>
    </message>
    <message>
        <source>Ternary core</source>
        <translation>Ternärer Kern</translation>
    </message>
    <message>
        <source>Optimizers</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>Weight average</source>
        <translation>Gewichtsmittel</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Sonstiges</translation>
    </message>
    <message>
        <source>Mixer and GLU: the layers whose large matrices hold only -1, 0 and +1.</source>
        <translation>Mixer und GLU: die Schichten, deren große Matrizen nur -1, 0 und +1 enthalten.</translation>
    </message>
</context>
<context>
    <name>PhaseBands</name>
    <message>
        <source>%1 tokens</source>
        <comment>length of the sequences of a phase</comment>
        <translation>%1 Token</translation>
    </message>
    <message>
        <source>%1, embedding frozen</source>
        <translation>%1, Embedding eingefroren</translation>
    </message>
</context>
<context>
    <name>Preset</name>
    <message>
        <source>Quick start</source>
        <translation>Schnellstart</translation>
    </message>
    <message>
        <source>A small model on the built-in Storybook that writes its first sentences within two minutes.</source>
        <translation>Ein kleines Modell am eingebauten Storybook, das binnen zwei Minuten seine ersten Sätze schreibt.</translation>
    </message>
    <message>
        <source>FlashLM v3</source>
        <translation>FlashLM v3</translation>
    </message>
    <message>
        <source>Every setting of the original: 13.6 million parameters, GPT-2&apos;s vocabulary, three phases, stopped at step 4,050.</source>
        <translation>Alle Einstellungen des Originals: 13,6 Millionen Parameter, das Vokabular von GPT-2, drei Phasen, Halt bei Schritt 4.050.</translation>
    </message>
</context>
<context>
    <name>RunLibrary</name>
    <message>
        <source>a minute ago</source>
        <translation>vor einer Minute</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <translation>
            <numerusform>vor %n Minute</numerusform>
            <numerusform>vor %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>an hour ago</source>
        <translation>vor einer Stunde</translation>
    </message>
    <message numerus="yes">
        <source>%n hours ago</source>
        <translation>
            <numerusform>vor %n Stunde</numerusform>
            <numerusform>vor %n Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>a day ago</source>
        <translation>vor einem Tag</translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Training</source>
        <comment>standing of a kept run</comment>
        <translation>Im Training</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <comment>standing of a kept run</comment>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>Can go on</source>
        <comment>standing of a kept run</comment>
        <translation>Fortsetzbar</translation>
    </message>
    <message>
        <source>Finished</source>
        <comment>standing of a kept run</comment>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Some program on this computer trains this run now.</source>
        <translation>Ein Programm auf diesem Rechner trainiert diesen Lauf gerade.</translation>
    </message>
    <message>
        <source>The program that trained this run ended without stopping it. It can go on from its newest checkpoint.</source>
        <translation>Das Programm, das diesen Lauf trainierte, endete, ohne ihn anzuhalten. Er lässt sich vom neuesten Checkpoint aus fortsetzen.</translation>
    </message>
    <message>
        <source>This run was stopped and can go on from its newest checkpoint.</source>
        <translation>Dieser Lauf wurde angehalten und lässt sich vom neuesten Checkpoint aus fortsetzen.</translation>
    </message>
    <message>
        <source>All steps that this run was to have are trained.</source>
        <translation>Alle für diesen Lauf vorgesehenen Schritte sind trainiert.</translation>
    </message>
    <message>
        <source>just now</source>
        <comment>a moment in the past</comment>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>Run “%1” was interrupted %2 at step %3.</source>
        <extracomment>%1 is a run&apos;s name, %2 a moment such as &quot;3 minutes ago&quot;, %3 a number.</extracomment>
        <translation>Lauf „%1“ wurde %2 bei Schritt %3 unterbrochen.</translation>
    </message>
</context>
<context>
    <name>RunMarkers</name>
    <message>
        <source>Checkpoints</source>
        <translation>Checkpoints</translation>
    </message>
    <message>
        <source>Evaluations</source>
        <translation>Auswertungen</translation>
    </message>
    <message>
        <source>Phases</source>
        <comment>of the training plan</comment>
        <translation>Phasen</translation>
    </message>
    <message>
        <source>Other events</source>
        <translation>Andere Ereignisse</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <extracomment>%1 is a number of steps, %2 a sentence on what happened then.</extracomment>
        <translation>Schritt %1: %2</translation>
    </message>
    <message>
        <source>validation %1 nats a token, %2 bits per byte</source>
        <extracomment>An evaluation on text that was not trained on; two measures of its loss.</extracomment>
        <translation>Validierung %1 Nat je Token, %2 Bit je Byte</translation>
    </message>
</context>
<context>
    <name>RunText</name>
    <message>
        <source>%1 sequences of %2 tokens</source>
        <comment>what one step is fed with</comment>
        <translation>%1 Sequenzen zu je %2 Token</translation>
    </message>
    <message>
        <source>phase %1 of %2: %3</source>
        <comment>of a training plan; %3 says what is trained on</comment>
        <translation>Phase %1 von %2: %3</translation>
    </message>
    <message>
        <source>%1k</source>
        <comment>thousands, as in 20.5k</comment>
        <translation>%1 Tsd.</translation>
    </message>
    <message>
        <source>%1M</source>
        <comment>millions, as in 1.3M</comment>
        <translation>%1 Mio.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <comment>minutes, seconds</comment>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <comment>hours, minutes</comment>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>Ready</source>
        <comment>state of the program: no run yet</comment>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Preparing</source>
        <comment>state of a run</comment>
        <translation>Wird vorbereitet</translation>
    </message>
    <message>
        <source>Training</source>
        <comment>state of a run</comment>
        <translation>Training</translation>
    </message>
    <message>
        <source>Evaluating</source>
        <comment>state of a run</comment>
        <translation>Auswertung</translation>
    </message>
    <message>
        <source>Paused</source>
        <comment>state of a run</comment>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Stopping</source>
        <comment>state of a run</comment>
        <translation>Wird angehalten</translation>
    </message>
    <message>
        <source>Finished</source>
        <comment>state of a run</comment>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>state of a run</comment>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Opened for reading</source>
        <comment>state of a run</comment>
        <translation>Zum Ansehen geöffnet</translation>
    </message>
    <message>
        <source>Quick start trains a small model on built-in stories.</source>
        <translation>Der Schnellstart trainiert ein kleines Modell auf eingebauten Geschichten.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>run, phase</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 · %2 left</source>
        <comment>share done, time left</comment>
        <translation>%1 · noch %2</translation>
    </message>
</context>
<context>
    <name>Setting</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Text field</source>
        <translation>Feld mit dem Text</translation>
    </message>
    <message>
        <source>The name of the field or column that holds the text, in JSON, CSV and Parquet files of one&apos;s own. Empty: it is guessed from its name and size.</source>
        <translation>Der Name des Feldes oder der Spalte mit dem Text in eigenen JSON-, CSV- und Parquet-Dateien. Leer: Es wird nach Name und Größe erraten.</translation>
    </message>
    <message>
        <source>Name it when the wrong one was taken: the preparation says which one that was.</source>
        <translation>Anzugeben, wenn das falsche genommen wurde: Die Aufbereitung sagt, welches es war.</translation>
    </message>
    <message>
        <source>Remove remains of HTML</source>
        <translation>HTML-Reste entfernen</translation>
    </message>
    <message>
        <source>Takes tags and comments out of the text and turns entities such as &amp;amp; into what they stand for. HTML files and e-books are always read so.</source>
        <translation>Nimmt Tags und Kommentare aus dem Text und macht aus Entities wie &amp;amp; das, wofür sie stehen. HTML-Dateien und E-Books werden immer so gelesen.</translation>
    </message>
    <message>
        <source>Text copied from web pages often has such remains, and a model would learn to write them. Leave it off for text about HTML and for programs.</source>
        <translation>Von Webseiten kopierter Text hat oft solche Reste, und ein Modell würde lernen, sie zu schreiben. Ausgeschaltet lassen bei Text über HTML und bei Programmen.</translation>
    </message>
    <message>
        <source>Remove control characters</source>
        <translation>Steuerzeichen entfernen</translation>
    </message>
    <message>
        <source>Takes out characters that cannot be seen, such as NUL bytes and the codes of old terminals. Tabs and line ends stay.</source>
        <translation>Entfernt Zeichen, die nicht zu sehen sind, etwa NUL-Bytes und die Codes alter Terminals. Tabulatoren und Zeilenenden bleiben.</translation>
    </message>
    <message>
        <source>They carry no meaning and cost tokens. Keep them only to train on exactly the bytes of the files.</source>
        <translation>Sie tragen keine Bedeutung und kosten Token. Nur behalten, um an genau den Bytes der Dateien zu trainieren.</translation>
    </message>
    <message>
        <source>Remove repeated lines</source>
        <translation>Wiederholte Zeilen entfernen</translation>
    </message>
    <message>
        <source>Takes out a line that equals the one before it, and a longer line that has stood in the same document already.</source>
        <translation>Entfernt eine Zeile, die der vorigen gleicht, und eine längere Zeile, die im selben Dokument schon vorkam.</translation>
    </message>
    <message>
        <source>Page headers, menus and footers are such lines. Leave it off for songs, poems and programs, where lines return.</source>
        <translation>Kopfzeilen, Menüs und Fußzeilen sind solche Zeilen. Ausgeschaltet lassen bei Liedern, Gedichten und Programmen, in denen Zeilen wiederkehren.</translation>
    </message>
    <message>
        <source>Remove duplicate documents</source>
        <translation>Doppelte Dokumente entfernen</translation>
    </message>
    <message>
        <source>Keeps only the first of documents that are exactly the same after the clean-up.</source>
        <translation>Behält von Dokumenten, die nach der Bereinigung genau gleich sind, nur das erste.</translation>
    </message>
    <message>
        <source>A document that stands twice is learnt by heart, and one that stands in both the training and the validation part makes the score too good.</source>
        <translation>Ein Dokument, das zweimal vorkommt, wird auswendig gelernt, und eines, das im Trainings- und im Validierungsteil steht, macht den Validierungswert zu gut.</translation>
    </message>
    <message>
        <source>Shortest document</source>
        <translation>Kürzestes Dokument</translation>
    </message>
    <message>
        <source>Documents with fewer characters than this, blanks not counted, are left out as nearly empty.</source>
        <translation>Dokumente mit weniger Zeichen als hier angegeben, ohne Leerraum gezählt, werden als nahezu leer weggelassen.</translation>
    </message>
    <message>
        <source>Raise it to leave out headings, page numbers and empty answers of a scraped text.</source>
        <translation>Erhöhen, um Überschriften, Seitenzahlen und leere Antworten eines gesammelten Textes wegzulassen.</translation>
    </message>
    <message>
        <source>characters</source>
        <translation>Zeichen</translation>
    </message>
    <message>
        <source>Validation part</source>
        <translation>Validierungsteil</translation>
    </message>
    <message>
        <source>The share of the documents that is kept from training and used to measure how well the model does on text it has not seen.</source>
        <translation>Der Anteil der Dokumente, der vom Training zurückgehalten wird, um zu messen, wie gut das Modell an nie gesehenem Text abschneidet.</translation>
    </message>
    <message>
        <source>A larger part makes the score steadier, but leaves less text to learn from. Raise it for a small text whose score jumps about.</source>
        <translation>Ein größerer Teil macht den Wert ruhiger, lässt aber weniger Text zum Lernen. Erhöhen bei einem kleinen Text, dessen Wert umherspringt.</translation>
    </message>
    <message>
        <source>Weights of the texts</source>
        <translation>Gewichte der Texte</translation>
    </message>
    <message>
        <source>How often each text is drawn, one whole number for each in their order: 3,1 draws the first three times as often. Empty: each by its size.</source>
        <translation>Wie oft jeder Text gezogen wird, je eine ganze Zahl in ihrer Reihenfolge: 3,1 zieht den ersten dreimal so oft. Leer: jeder nach seiner Größe.</translation>
    </message>
    <message>
        <source>So that a small text is not drowned by a large one. A text of weight 0 is never trained on, but the model is still scored on it.</source>
        <translation>Damit ein kleiner Text nicht in einem großen untergeht. Ein Text mit Gewicht 0 wird nie trainiert, aber das Modell wird trotzdem daran ausgewertet.</translation>
    </message>
    <message>
        <source>Storybook stories</source>
        <translation>Storybook-Geschichten</translation>
    </message>
    <message>
        <source>How many stories the built-in corpus has. More stories repeat less and take longer to prepare. Text files of one&apos;s own are not affected.</source>
        <translation>Wie viele Geschichten das eingebaute Korpus hat. Mehr Geschichten wiederholen sich weniger und brauchen länger zur Aufbereitung. Eigene Textdateien sind nicht betroffen.</translation>
    </message>
    <message>
        <source>A longer training profits from more stories, as it then sees fewer of them twice. Fewer stories are prepared in a moment, which is handy for a first try.</source>
        <translation>Längerem Training nützen mehr Geschichten, weil es dann weniger davon zweimal sieht. Weniger Geschichten sind im Nu aufbereitet, was für einen ersten Versuch praktisch ist.</translation>
    </message>
    <message>
        <source>stories</source>
        <translation>Geschichten</translation>
    </message>
    <message>
        <source>Storybook seed</source>
        <translation>Storybook-Seed</translation>
    </message>
    <message>
        <source>Which stories the built-in corpus tells: the same number, the same stories. Text files of one&apos;s own are not affected.</source>
        <translation>Welche Geschichten das eingebaute Korpus erzählt: dieselbe Zahl, dieselben Geschichten. Eigene Textdateien sind nicht betroffen.</translation>
    </message>
    <message>
        <source>Another number gives other stories of the same kind. Keep it when you compare runs, so that all learn from the same text.</source>
        <translation>Eine andere Zahl gibt andere Geschichten derselben Art. Beim Vergleich von Läufen beibehalten, damit alle am selben Text lernen.</translation>
    </message>
    <message>
        <source>Own vocabulary</source>
        <translation>Eigenes Vokabular</translation>
    </message>
    <message>
        <source>GPT-2</source>
        <translation>GPT-2</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Tokenizer</source>
        <translation>Tokenizer</translation>
    </message>
    <message>
        <source>How text becomes numbers: an own vocabulary learnt from the corpus (bpe), GPT-2&apos;s (gpt2), or plain bytes (bytes).</source>
        <translation>Wie aus Text Zahlen werden: mit einem eigenen, am Korpus gelernten Vokabular (bpe), dem von GPT-2 (gpt2) oder einfachen Bytes (bytes).</translation>
    </message>
    <message>
        <source>The size of the vocabulary decides how much work the output layer has. An own vocabulary is the fastest on one kind of text; GPT-2&apos;s lets you compare with FlashLM v3; bytes need no table at all.</source>
        <translation>Die Größe des Vokabulars entscheidet, wie viel Arbeit die Ausgabeschicht hat. Ein eigenes Vokabular ist bei einer einzigen Textart am schnellsten; das von GPT-2 erlaubt den Vergleich mit FlashLM v3; Bytes brauchen gar keine Tabelle.</translation>
    </message>
    <message>
        <source>Vocabulary size</source>
        <translation>Größe des Vokabulars</translation>
    </message>
    <message>
        <source>Tokens of an own vocabulary (tokenizer.kind bpe): more tokens make shorter sequences and a slower output layer. 257 is bytes alone.</source>
        <translation>Token eines eigenen Vokabulars (tokenizer.kind bpe): Mehr Token ergeben kürzere Sequenzen und eine langsamere Ausgabeschicht. 257 sind die Bytes allein.</translation>
    </message>
    <message>
        <source>A smaller vocabulary makes each step faster, as the output layer shrinks in proportion, but a sentence then takes more tokens. Compare such runs by bits per byte, not by loss.</source>
        <translation>Ein kleineres Vokabular macht jeden Schritt schneller, weil die Ausgabeschicht im gleichen Maß schrumpft; ein Satz braucht dann aber mehr Token. Solche Läufe nach Bit je Byte vergleichen, nicht nach Verlust.</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Cutoffs</source>
        <translation>Trennstellen</translation>
    </message>
    <message>
        <source>Where the words, sorted by frequency, are parted: those before the first cutoff are chosen directly, each later part is a tail behind one logit.</source>
        <translation>Wo die nach Häufigkeit sortierten Wörter geteilt werden: Die vor der ersten Trennstelle werden direkt gewählt, jeder spätere Teil ist ein Schwanz hinter einem Logit.</translation>
    </message>
    <message>
        <source>A short head is fast; one that holds most of the text seldom needs a tail. With GPT-2&apos;s vocabulary 2,000 words make up about 79 percent of a text.</source>
        <translation>Ein kurzer Kopf ist schnell; einer, der den größten Teil des Textes umfasst, braucht selten einen Schwanz. Mit dem Vokabular von GPT-2 machen 2.000 Wörter etwa 79 Prozent eines Textes aus.</translation>
    </message>
    <message>
        <source>words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Shrinking from tail to tail</source>
        <translation>Verkleinerung von Schwanz zu Schwanz</translation>
    </message>
    <message>
        <source>Each tail&apos;s words have so many times fewer numbers than those of the part before.</source>
        <translation>Die Wörter jedes Schwanzes haben um diesen Faktor weniger Zahlen als die des Teils davor.</translation>
    </message>
    <message>
        <source>Rare words are seen too seldom to fill a wide row. 4 is fast and small; 1 keeps the full width for all.</source>
        <translation>Seltene Wörter kommen zu selten vor, um eine breite Zeile zu füllen. 4 ist schnell und klein; 1 behält für alle die volle Breite.</translation>
    </message>
    <message>
        <source>Output layer</source>
        <translation>Ausgabeschicht</translation>
    </message>
    <message>
        <source>How the model&apos;s last rows become a probability for every token. This layer takes most of the training time.</source>
        <translation>Wie aus den letzten Zeilen des Modells eine Wahrscheinlichkeit für jedes Token wird. Diese Schicht braucht den größten Teil der Trainingszeit.</translation>
    </message>
    <message>
        <source>The output layer is where most of the time goes with a large vocabulary. Change it to see what another one costs and what it gives.</source>
        <translation>Bei einem großen Vokabular geht die meiste Zeit in die Ausgabeschicht. Ändern, um zu sehen, was eine andere kostet und was sie bringt.</translation>
    </message>
    <message>
        <source>Full softmax</source>
        <translation>Voller Softmax</translation>
    </message>
    <message>
        <source>Computes every word&apos;s logit at every position. Exact, and the reference that the others are measured against.</source>
        <translation>Berechnet das Logit jedes Wortes an jeder Position. Exakt und der Maßstab, an dem die anderen gemessen werden.</translation>
    </message>
    <message>
        <source>Full softmax, sparse gradients</source>
        <translation>Voller Softmax, dünn besetzte Gradienten</translation>
    </message>
    <message>
        <source>Computes every word&apos;s logit, but takes the gradient from the few hundred probable words and a random sample of the rest. Same likelihood, on average the same gradient, a third of the work.</source>
        <translation>Berechnet das Logit jedes Wortes, nimmt den Gradienten aber von den wenigen Hundert wahrscheinlichen Wörtern und einer zufälligen Stichprobe der übrigen. Dieselbe Likelihood, im Mittel derselbe Gradient, ein Drittel der Arbeit.</translation>
    </message>
    <message>
        <source>Ternary softmax</source>
        <translation>Ternärer Softmax</translation>
    </message>
    <message>
        <source>The full softmax with words whose weights are only -1, 0 and +1 times a number of their own. Trains as slowly, and generates from a sixteenth of the memory.</source>
        <translation>Der volle Softmax mit Wörtern, deren Gewichte nur -1, 0 und +1 mal einer eigenen Zahl sind. Trainiert ebenso langsam und generiert aus einem Sechzehntel des Speichers.</translation>
    </message>
    <message>
        <source>Shortlist and classes</source>
        <translation>Shortlist und Klassen</translation>
    </message>
    <message>
        <source>Chooses the most frequent words directly and all others by way of a class of similar words: a fortieth of the work with GPT-2&apos;s vocabulary, and still exact probabilities.</source>
        <translation>Wählt die häufigsten Wörter direkt und alle anderen auf dem Weg über eine Klasse ähnlicher Wörter: mit dem Vokabular von GPT-2 ein Vierzigstel der Arbeit, und immer noch exakte Wahrscheinlichkeiten.</translation>
    </message>
    <message>
        <source>Classes only</source>
        <translation>Nur Klassen</translation>
    </message>
    <message>
        <source>Chooses a class of similar words, then a word of it: the least work that two steps can have. Frequent words pay for the detour.</source>
        <translation>Wählt eine Klasse ähnlicher Wörter, dann ein Wort daraus: die geringste Arbeit, mit der zwei Stufen auskommen. Häufige Wörter zahlen für den Umweg.</translation>
    </message>
    <message>
        <source>Adaptive softmax</source>
        <translation>Adaptiver Softmax</translation>
    </message>
    <message>
        <source>Chooses frequent words directly and rare ones in tails with narrower rows of their own, not shared with the input: fewer weights and little work.</source>
        <translation>Wählt häufige Wörter direkt und seltene in Schwänzen mit eigenen, schmaleren Zeilen, die nicht mit der Eingabe geteilt sind: weniger Gewichte und wenig Arbeit.</translation>
    </message>
    <message>
        <source>Binary tree</source>
        <translation>Binärbaum</translation>
    </message>
    <message>
        <source>Reaches each word by yes-or-no decisions, as FlashLM&apos;s version 4 was to do: the fewest operations of all, scattered over memory, and a loss that falls more slowly.</source>
        <translation>Erreicht jedes Wort durch Ja-Nein-Entscheidungen, wie es für FlashLM Version 4 vorgesehen war: die wenigsten Rechenschritte von allen, über den Speicher verstreut, und ein Verlust, der langsamer fällt.</translation>
    </message>
    <message>
        <source>Start from word frequencies</source>
        <translation>Start mit Worthäufigkeiten</translation>
    </message>
    <message>
        <source>Gives each token a number that is added to its logit, is trained, and starts as the logarithm of how often the token stands in the training text.</source>
        <translation>Gibt jedem Token eine Zahl, die zu seinem Logit addiert und mittrainiert wird; sie beginnt als Logarithmus der Häufigkeit des Tokens im Trainingstext.</translation>
    </message>
    <message>
        <source>The first steps need not learn that some words are frequent: the loss starts at what word frequencies alone give, 7 nats instead of 11 or 13 with GPT-2&apos;s vocabulary. FlashLM does without.</source>
        <translation>Die ersten Schritte müssen nicht lernen, dass manche Wörter häufig sind: Der Verlust beginnt bei dem, was Worthäufigkeiten allein ergeben, mit dem Vokabular von GPT-2 bei 7 Nat statt 11 oder 13. FlashLM kommt ohne aus.</translation>
    </message>
    <message>
        <source>Spread of the logits at the start</source>
        <translation>Streuung der Logits zu Beginn</translation>
    </message>
    <message>
        <source>Multiplies all logits by one number that is trained and starts so that their standard deviation is this. 0 leaves them as they are.</source>
        <translation>Multipliziert alle Logits mit einer Zahl, die mittrainiert wird und so beginnt, dass ihre Standardabweichung diesen Wert hat. 0 lässt sie, wie sie sind.</translation>
    </message>
    <message>
        <source>Taking 1 or less lets the first predictions be even whatever embedding the run starts from; an imported one would otherwise make them worse than guessing. FlashLM does without.</source>
        <translation>Mit 1 oder weniger sind die ersten Vorhersagen ausgeglichen, von welchem Embedding der Lauf auch ausgeht; ein importiertes würde sie sonst schlechter als Raten machen. FlashLM kommt ohne aus.</translation>
    </message>
    <message>
        <source>How many words a class has at the most. The output layer first chooses a class, then a word of it.</source>
        <translation>Wie viele Wörter eine Klasse höchstens hat. Die Ausgabeschicht wählt erst eine Klasse, dann ein Wort daraus.</translation>
    </message>
    <message>
        <source>Smaller classes are more of them: each position then computes more class logits and fewer word logits. Somewhere near the square root of the vocabulary the sum is smallest.</source>
        <translation>Kleinere Klassen sind mehr Klassen: Jede Position berechnet dann mehr Klassen-Logits und weniger Wort-Logits. Nahe der Quadratwurzel des Vokabulars ist die Summe am kleinsten.</translation>
    </message>
    <message>
        <source>What decides which words share a class: similar rows of the embedding, similar words before them in the training text, their frequency, or chance.</source>
        <translation>Was entscheidet, welche Wörter eine Klasse teilen: ähnliche Zeilen des Embeddings, ähnliche Wörter davor im Trainingstext, ihre Häufigkeit oder der Zufall.</translation>
    </message>
    <message>
        <source>Good classes hold words that could stand in each other&apos;s place; the loss then falls lower in the same time. Random classes show what the grouping is worth.</source>
        <translation>Gute Klassen enthalten Wörter, die füreinander stehen könnten; der Verlust fällt dann in derselben Zeit tiefer. Zufällige Klassen zeigen, was die Gruppierung wert ist.</translation>
    </message>
    <message>
        <source>Words of a class</source>
        <translation>Wörter je Klasse</translation>
    </message>
    <message>
        <source>Classes made from</source>
        <translation>Klassen gebildet aus</translation>
    </message>
    <message>
        <source>The embedding if it is learned, else the text</source>
        <translation>Dem Embedding, falls gelernt, sonst dem Text</translation>
    </message>
    <message>
        <source>The embedding</source>
        <translation>Dem Embedding</translation>
    </message>
    <message>
        <source>The text</source>
        <translation>Dem Text</translation>
    </message>
    <message>
        <source>Word frequencies</source>
        <translation>Worthäufigkeiten</translation>
    </message>
    <message>
        <source>Chance</source>
        <translation>Zufall</translation>
    </message>
    <message>
        <source>Words that stand alone</source>
        <translation>Wörter, die allein stehen</translation>
    </message>
    <message>
        <source>So many of the most frequent words are chosen directly, beside the classes of all others.</source>
        <translation>So viele der häufigsten Wörter werden direkt gewählt, neben den Klassen aller anderen.</translation>
    </message>
    <message>
        <source>A longer list is closer to the full softmax and slower. With GPT-2&apos;s vocabulary 1,024 words make up about 70 percent of a text.</source>
        <translation>Eine längere Liste kommt dem vollen Softmax näher und ist langsamer. Mit dem Vokabular von GPT-2 machen 1.024 Wörter etwa 70 Prozent eines Textes aus.</translation>
    </message>
    <message>
        <source>Smallest probability kept</source>
        <translation>Kleinste beibehaltene Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Smaller probabilities enter the gradient rounded: to this number, or to nothing. 0 keeps all of them.</source>
        <translation>Kleinere Wahrscheinlichkeiten gehen gerundet in den Gradienten ein: auf diese Zahl oder auf nichts. 0 behält alle.</translation>
    </message>
    <message>
        <source>Larger values make the backward pass cheaper and its gradient noisier; 1/4096 is a good middle. With 0 it is the full softmax.</source>
        <translation>Größere Werte machen den Rückwärtsdurchgang billiger und seinen Gradienten verrauschter; 1/4096 ist ein guter Mittelweg. Mit 0 ist es der volle Softmax.</translation>
    </message>
    <message>
        <source>Small probabilities</source>
        <translation>Kleine Wahrscheinlichkeiten</translation>
    </message>
    <message>
        <source>Rounded up or down at random, so that nothing is lost on average, or left out.</source>
        <translation>Zufällig auf- oder abgerundet, sodass im Mittel nichts verloren geht, oder weggelassen.</translation>
    </message>
    <message>
        <source>Leaving them out is what a fine-tuned model bears; one that begins needs them, as rare words are pushed down by nothing else. Try it to see the difference.</source>
        <translation>Das Weglassen verträgt ein Modell beim Feinabstimmen; eines am Anfang braucht sie, denn nichts sonst drückt seltene Wörter nach unten. Ausprobieren zeigt den Unterschied.</translation>
    </message>
    <message>
        <source>Rounded at random (stochastic)</source>
        <translation>Zufällig gerundet (stochastic)</translation>
    </message>
    <message>
        <source>Left out (drop)</source>
        <translation>Weggelassen (drop)</translation>
    </message>
    <message>
        <source>Shape of the tree</source>
        <translation>Form des Baums</translation>
    </message>
    <message>
        <source>How the words hang on the tree of yes-or-no decisions: frequent words near the root (Huffman), or all about equally deep, similar ones under one branch.</source>
        <translation>Wie die Wörter am Baum der Ja-Nein-Entscheidungen hängen: häufige nahe der Wurzel (Huffman), oder alle etwa gleich tief und ähnliche unter einem Ast.</translation>
    </message>
    <message>
        <source>Huffman&apos;s tree takes the fewest decisions a word, 10 instead of 16 with GPT-2&apos;s vocabulary; one of similar words asks questions that can be answered.</source>
        <translation>Der Huffman-Baum braucht die wenigsten Entscheidungen je Wort, mit dem Vokabular von GPT-2 10 statt 16; einer aus ähnlichen Wörtern stellt Fragen, die sich beantworten lassen.</translation>
    </message>
    <message>
        <source>Huffman: by frequency</source>
        <translation>Huffman: nach Häufigkeit</translation>
    </message>
    <message>
        <source>Balanced: by similarity</source>
        <translation>Ausgeglichen: nach Ähnlichkeit</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Numbers that stand for one token inside the model. Wider models learn more and train more slowly.</source>
        <translation>Zahlen, die im Modell für ein Token stehen. Breitere Modelle lernen mehr und trainieren langsamer.</translation>
    </message>
    <message>
        <source>The most direct way to a larger or smaller model: most layers grow with the square of it. Halve it when steps are too slow, double it when more training no longer lowers the loss.</source>
        <translation>Der direkteste Weg zu einem größeren oder kleineren Modell: Die meisten Schichten wachsen mit dem Quadrat der Breite. Halbieren, wenn Schritte zu langsam sind; verdoppeln, wenn mehr Training den Verlust nicht mehr senkt.</translation>
    </message>
    <message>
        <source>GLU inner width</source>
        <translation>Innere Breite der GLU</translation>
    </message>
    <message>
        <source>Width between the GLU&apos;s projections; FlashLM takes 2.67 times the width.</source>
        <translation>Breite zwischen den Projektionen der GLU; FlashLM nimmt das 2,67-Fache der Breite.</translation>
    </message>
    <message>
        <source>The GLU holds most of the block&apos;s weights. Change it to trade memory and time against capacity without touching the embedding.</source>
        <translation>Die GLU enthält die meisten Gewichte des Blocks. Ändern, um Speicher und Zeit gegen Kapazität abzuwägen, ohne das Embedding anzutasten.</translation>
    </message>
    <message>
        <source>Recursions</source>
        <translation>Rekursionen</translation>
    </message>
    <message>
        <source>How often the one block is applied. More passes think longer with the same weights, and cost time in proportion.</source>
        <translation>Wie oft der eine Block angewendet wird. Mehr Durchgänge denken mit denselben Gewichten länger nach und kosten entsprechend mehr Zeit.</translation>
    </message>
    <message>
        <source>Try 2 or 3 to see whether thinking twice with the same weights helps your text. Memory for the weights stays as it is, time for the core grows in proportion.</source>
        <translation>Mit 2 oder 3 zeigt sich, ob zweimaliges Nachdenken mit denselben Gewichten dem Text hilft. Der Speicher für die Gewichte bleibt gleich, die Zeit für den Kern wächst entsprechend.</translation>
    </message>
    <message>
        <source>Convolution groups</source>
        <translation>Faltungsgruppen</translation>
    </message>
    <message>
        <source>The channels are cut into this many groups that do not mix in the convolutions. Must divide the width.</source>
        <translation>Die Kanäle werden in so viele Gruppen geteilt, die sich in den Faltungen nicht mischen. Muss ein Teiler der Breite sein.</translation>
    </message>
    <message>
        <source>Fewer groups let more channels mix and make the convolutions larger and slower; more groups make them cheaper. It must divide the width.</source>
        <translation>Weniger Gruppen lassen mehr Kanäle sich mischen und machen die Faltungen größer und langsamer; mehr Gruppen machen sie billiger. Die Zahl muss ein Teiler der Breite sein.</translation>
    </message>
    <message>
        <source>Convolution taps</source>
        <translation>Abgriffe der Faltung</translation>
    </message>
    <message>
        <source>How many time steps each convolution looks at.</source>
        <translation>Auf wie viele Zeitpunkte jede Faltung blickt.</translation>
    </message>
    <message>
        <source>More taps look at more neighbouring tokens at once and cost time in proportion. The reach into the past is set more cheaply by the dilations.</source>
        <translation>Mehr Abgriffe blicken auf mehr benachbarte Token zugleich und kosten entsprechend mehr Zeit. Die Reichweite in die Vergangenheit ist über die Dilatationen billiger zu haben.</translation>
    </message>
    <message>
        <source>Dilations</source>
        <translation>Dilatationen</translation>
    </message>
    <message>
        <source>Distance between the taps of each convolution in turn; large ones reach far back in the text.</source>
        <translation>Abstand zwischen den Abgriffen der Faltungen, einer nach der anderen; große reichen weit im Text zurück.</translation>
    </message>
    <message>
        <source>Add a larger number when the model forgets what stood a few sentences earlier; each number is one more convolution, with its own weights and time.</source>
        <translation>Eine größere Zahl hinzufügen, wenn das Modell vergisst, was einige Sätze zuvor stand; jede Zahl ist eine weitere Faltung mit eigenen Gewichten und eigener Zeit.</translation>
    </message>
    <message>
        <source>RMSNorm epsilon</source>
        <translation>RMSNorm-Epsilon</translation>
    </message>
    <message>
        <source>Added to the mean square, so that a row of zeros can be normalised.</source>
        <translation>Wird zum mittleren Quadrat addiert, damit sich auch eine Zeile aus Nullen normieren lässt.</translation>
    </message>
    <message>
        <source>Rarely. A larger value calms rows that are nearly zero; FlashLM&apos;s own value is kept here to be comparable.</source>
        <translation>Selten. Ein größerer Wert beruhigt Zeilen, die fast null sind; hier steht zur Vergleichbarkeit der Wert von FlashLM.</translation>
    </message>
    <message>
        <source>Embedding starts from</source>
        <translation>Embedding beginnt mit</translation>
    </message>
    <message>
        <source>Random numbers; GPT-2&apos;s embedding, projected to the width of this model; or what stands near what in the text.</source>
        <translation>Zufallszahlen; das Embedding von GPT-2, auf die Breite dieses Modells projiziert; oder was im Text in wessen Nähe steht.</translation>
    </message>
    <message>
        <source>A start that knows which words are alike saves the first thousand steps. GPT-2&apos;s needs its tokenizer. Phases marked &apos;frozen&apos; then keep the embedding as it is, as FlashLM v3 did.</source>
        <translation>Ein Start, der weiß, welche Wörter sich ähneln, spart die ersten tausend Schritte. Der von GPT-2 braucht dessen Tokenizer. Phasen mit „frozen“ lassen das Embedding dann, wie es ist, so wie bei FlashLM v3.</translation>
    </message>
    <message>
        <source>Random numbers</source>
        <translation>Zufallszahlen</translation>
    </message>
    <message>
        <source>GPT-2&apos;s embedding</source>
        <translation>Embedding von GPT-2</translation>
    </message>
    <message>
        <source>The text itself</source>
        <translation>Dem Text selbst</translation>
    </message>
    <message>
        <source>File of GPT-2&apos;s embedding</source>
        <translation>Datei mit dem Embedding von GPT-2</translation>
    </message>
    <message>
        <source>A model.safetensors of GPT-2. Empty takes the embedding that was fetched.</source>
        <translation>Eine model.safetensors von GPT-2. Leer nimmt das geholte Embedding.</translation>
    </message>
    <message>
        <source>Only for an embedding that starts from GPT-2&apos;s: name the file when you have it already.</source>
        <translation>Nur für ein Embedding, das mit dem von GPT-2 beginnt: die Datei angeben, wenn sie schon vorhanden ist.</translation>
    </message>
    <message>
        <source>Embedding start deviation</source>
        <translation>Startabweichung des Embeddings</translation>
    </message>
    <message>
        <source>Standard deviation of the embedding&apos;s random start values.</source>
        <translation>Standardabweichung der zufälligen Startwerte des Embeddings.</translation>
    </message>
    <message>
        <source>A smaller start makes the first predictions more even; too large a start makes the first steps unstable. It matters only for an embedding that starts random.</source>
        <translation>Ein kleinerer Start macht die ersten Vorhersagen ausgeglichener; ein zu großer macht die ersten Schritte instabil. Das zählt nur für ein Embedding, das zufällig beginnt.</translation>
    </message>
    <message>
        <source>Token mixer</source>
        <translation>Token-Mixer</translation>
    </message>
    <message>
        <source>The layer that carries information from earlier tokens to later ones.</source>
        <translation>Die Schicht, die Information von früheren Token zu späteren trägt.</translation>
    </message>
    <message>
        <source>To compare ways of looking back in the text, as soon as there is more than one.</source>
        <translation>Zum Vergleich von Arten, im Text zurückzublicken, sobald es mehr als eine gibt.</translation>
    </message>
    <message>
        <source>Gated convolutions</source>
        <translation>Faltungen mit Gate</translation>
    </message>
    <message>
        <source>Channel mixer</source>
        <translation>Kanal-Mixer</translation>
    </message>
    <message>
        <source>The layer that works on each token by itself.</source>
        <translation>Die Schicht, die jedes Token für sich bearbeitet.</translation>
    </message>
    <message>
        <source>To compare ways of working on a single token, as soon as there is more than one.</source>
        <translation>Zum Vergleich von Arten, ein einzelnes Token zu bearbeiten, sobald es mehr als eine gibt.</translation>
    </message>
    <message>
        <source>Ternary GLU</source>
        <translation>Ternäre GLU</translation>
    </message>
    <message>
        <source>%1 does not divide &apos;model.width&apos; (%2). Choose a divisor of the width.</source>
        <translation>%1 ist kein Teiler von &apos;model.width&apos; (%2). Einen Teiler der Breite wählen.</translation>
    </message>
    <message>
        <source>At least one number is needed.</source>
        <translation>Mindestens eine Zahl ist nötig.</translation>
    </message>
    <message>
        <source>Vocabulary (%1) times &apos;model.width&apos; (%2) is more than the 2,147,483,647 weights that the embedding can have. Choose a smaller width or vocabulary.</source>
        <translation>Vokabular (%1) mal &apos;model.width&apos; (%2) ist mehr als die 2.147.483.647 Gewichte, die das Embedding haben kann. Eine kleinere Breite oder ein kleineres Vokabular wählen.</translation>
    </message>
    <message>
        <source>Learning rate over time</source>
        <translation>Lernrate im Verlauf</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>Aufwärmen</translation>
    </message>
    <message>
        <source>The learning rates rise from nothing over this many steps, so that the first gradients do no harm.</source>
        <translation>Die Lernraten steigen über so viele Schritte von null an, damit die ersten Gradienten keinen Schaden anrichten.</translation>
    </message>
    <message>
        <source>A longer warm-up calms a start at which the loss jumps; a short run wants a short one.</source>
        <translation>Längeres Aufwärmen beruhigt einen Start, bei dem der Verlust springt; ein kurzer Lauf braucht ein kurzes.</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Decay from step</source>
        <translation>Abfall ab Schritt</translation>
    </message>
    <message>
        <source>From this step the learning rates fall in a straight line.</source>
        <translation>Ab diesem Schritt fallen die Lernraten geradlinig.</translation>
    </message>
    <message>
        <source>A slow decay at the end of a run usually lowers the loss visibly. Let it begin at two fifths to nine tenths of the steps.</source>
        <translation>Ein langsamer Abfall am Ende eines Laufs senkt den Verlust meist sichtbar. Bei zwei Fünfteln bis neun Zehnteln der Schritte beginnen lassen.</translation>
    </message>
    <message>
        <source>Decay to step</source>
        <translation>Abfall bis Schritt</translation>
    </message>
    <message>
        <source>At this step the learning rates reach zero.</source>
        <translation>Bei diesem Schritt erreichen die Lernraten null.</translation>
    </message>
    <message>
        <source>Set it to the last step of the run: later, and the run ends before the rates are low; earlier, and its last steps change nothing.</source>
        <translation>Auf den letzten Schritt des Laufs setzen: Liegt es später, endet der Lauf, bevor die Raten niedrig sind; liegt es früher, ändern die letzten Schritte nichts.</translation>
    </message>
    <message>
        <source>Optimizers</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>NorMuon learning rate</source>
        <translation>NorMuon-Lernrate</translation>
    </message>
    <message>
        <source>Step size for the ternary matrices.</source>
        <translation>Schrittweite für die ternären Matrizen.</translation>
    </message>
    <message>
        <source>The first thing to try when the loss falls too slowly (double it) or jumps and blows up (halve it).</source>
        <translation>Das Erste, was zu versuchen ist, wenn der Verlust zu langsam fällt (verdoppeln) oder springt und explodiert (halbieren).</translation>
    </message>
    <message>
        <source>NorMuon momentum</source>
        <translation>NorMuon-Momentum</translation>
    </message>
    <message>
        <source>How much of the past gradients is kept.</source>
        <translation>Wie viel von den vergangenen Gradienten behalten wird.</translation>
    </message>
    <message>
        <source>More smooths the direction over more steps and reacts more slowly. Lower it for very short runs.</source>
        <translation>Mehr glättet die Richtung über mehr Schritte und reagiert langsamer. Bei sehr kurzen Läufen senken.</translation>
    </message>
    <message>
        <source>NorMuon row memory</source>
        <translation>NorMuon-Zeilengedächtnis</translation>
    </message>
    <message>
        <source>How slowly the size of each neuron&apos;s updates is averaged.</source>
        <translation>Wie langsam die Größe der Änderungen jedes Neurons gemittelt wird.</translation>
    </message>
    <message>
        <source>Lower values follow changes of the gradient sooner; higher ones are steadier in long runs.</source>
        <translation>Niedrigere Werte folgen Änderungen des Gradienten früher; höhere sind in langen Läufen ruhiger.</translation>
    </message>
    <message>
        <source>Newton-Schulz steps</source>
        <translation>Newton-Schulz-Schritte</translation>
    </message>
    <message>
        <source>Iterations that make the update nearly orthogonal.</source>
        <translation>Iterationen, die die Änderung nahezu orthogonal machen.</translation>
    </message>
    <message>
        <source>More iterations come closer to an orthogonal update and cost time; 5 are usual.</source>
        <translation>Mehr Iterationen kommen einer orthogonalen Änderung näher und kosten Zeit; 5 sind üblich.</translation>
    </message>
    <message>
        <source>AdamW learning rate</source>
        <translation>AdamW-Lernrate</translation>
    </message>
    <message>
        <source>Step size for the embedding, convolutions and norms.</source>
        <translation>Schrittweite für Embedding, Faltungen und Normen.</translation>
    </message>
    <message>
        <source>Raise it for small models and short runs, in which the embedding has to learn fast; lower it when the loss jumps.</source>
        <translation>Erhöhen bei kleinen Modellen und kurzen Läufen, in denen das Embedding schnell lernen muss; senken, wenn der Verlust springt.</translation>
    </message>
    <message>
        <source>AdamW beta1</source>
        <translation>AdamW beta1</translation>
    </message>
    <message>
        <source>Memory of the gradient&apos;s mean.</source>
        <translation>Gedächtnis für das Mittel des Gradienten.</translation>
    </message>
    <message>
        <source>Rarely. Lower values forget old gradients sooner, which can calm a loss that swings.</source>
        <translation>Selten. Niedrigere Werte vergessen alte Gradienten früher, was einen schwingenden Verlust beruhigen kann.</translation>
    </message>
    <message>
        <source>AdamW beta2</source>
        <translation>AdamW beta2</translation>
    </message>
    <message>
        <source>Memory of the gradient&apos;s square.</source>
        <translation>Gedächtnis für das Quadrat des Gradienten.</translation>
    </message>
    <message>
        <source>Lower it when rare words make the loss jump; raise it for long, quiet runs.</source>
        <translation>Senken, wenn seltene Wörter den Verlust springen lassen; erhöhen bei langen, ruhigen Läufen.</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Gewichtszerfall</translation>
    </message>
    <message>
        <source>Pulls embedding and convolution weights towards zero.</source>
        <translation>Zieht die Gewichte von Embedding und Faltungen zur Null.</translation>
    </message>
    <message>
        <source>It keeps weights small, which helps when the same text is read many times. 0 turns it off.</source>
        <translation>Hält die Gewichte klein, was hilft, wenn derselbe Text oft gelesen wird. 0 schaltet es aus.</translation>
    </message>
    <message>
        <source>Gradient clip</source>
        <translation>Gradientengrenze</translation>
    </message>
    <message>
        <source>A gradient longer than this is shortened to it.</source>
        <translation>Ein Gradient, der länger ist, wird auf diese Länge gekürzt.</translation>
    </message>
    <message>
        <source>Lower it when single steps throw the loss back; a very large value turns clipping off.</source>
        <translation>Senken, wenn einzelne Schritte den Verlust zurückwerfen; ein sehr großer Wert schaltet das Clipping aus.</translation>
    </message>
    <message>
        <source>Weight average</source>
        <translation>Gewichtsmittel</translation>
    </message>
    <message>
        <source>Decay of the moving average (EMA) of all weights.</source>
        <translation>Abklingfaktor des gleitenden Mittels (EMA) aller Gewichte.</translation>
    </message>
    <message>
        <source>Closer to 1 averages over more steps: steadier, but behind the training. In a run of a few hundred steps take 0.99 or less.</source>
        <translation>Näher an 1 wird über mehr Schritte gemittelt: ruhiger, aber hinter dem Training zurück. In einem Lauf von wenigen Hundert Schritten 0,99 oder weniger nehmen.</translation>
    </message>
    <message>
        <source>This run would need about %1 MB of memory, but this computer has %2 MB: choose shorter or fewer sequences in &apos;training.phases&apos;, or a smaller &apos;model.width&apos;, &apos;model.inner&apos; or vocabulary.</source>
        <translation>Dieser Lauf würde etwa %1 MB Speicher brauchen, dieser Rechner hat aber %2 MB: kürzere oder weniger Sequenzen in &apos;training.phases&apos; wählen, oder &apos;model.width&apos;, &apos;model.inner&apos; oder das Vokabular verkleinern.</translation>
    </message>
    <message>
        <source>When training goes wrong</source>
        <translation>Wenn das Training schiefgeht</translation>
    </message>
    <message>
        <source>Loss spike</source>
        <translation>Verlustspitze</translation>
    </message>
    <message>
        <source>A step whose loss lies this many standard deviations above the last ones is left out. 0 takes every step with a finite loss.</source>
        <translation>Ein Schritt, dessen Verlust so viele Standardabweichungen über den letzten liegt, wird ausgelassen. 0 nimmt jeden Schritt mit endlichem Verlust.</translation>
    </message>
    <message>
        <source>Lower it when single bad steps throw the loss back; raise it, or set it to 0, when good steps are left out.</source>
        <translation>Senken, wenn einzelne schlechte Schritte den Verlust zurückwerfen; erhöhen oder auf 0 setzen, wenn gute Schritte ausgelassen werden.</translation>
    </message>
    <message>
        <source>standard deviations</source>
        <translation>Standardabweichungen</translation>
    </message>
    <message>
        <source>Steps compared with</source>
        <translation>Vergleichsschritte</translation>
    </message>
    <message>
        <source>A loss is compared with the mean of this many steps before it.</source>
        <translation>Ein Verlust wird mit dem Mittel so vieler Schritte davor verglichen.</translation>
    </message>
    <message>
        <source>Fewer follow a fast-falling loss more closely; more give a steadier measure of what is usual.</source>
        <translation>Weniger folgen einem schnell fallenden Verlust dichter; mehr ergeben ein ruhigeres Maß des Üblichen.</translation>
    </message>
    <message>
        <source>Steps left out</source>
        <translation>Ausgelassene Schritte</translation>
    </message>
    <message>
        <source>After more bad steps than this in close succession the run is set back to its last good checkpoint.</source>
        <translation>Nach mehr schlechten Schritten als diesen in dichter Folge wird der Lauf auf seinen letzten guten Checkpoint zurückgesetzt.</translation>
    </message>
    <message>
        <source>Raise it for text with rare, very strange passages; 0 sets the run back at the first bad step.</source>
        <translation>Erhöhen bei Text mit seltenen, sehr fremdartigen Stellen; 0 setzt den Lauf beim ersten schlechten Schritt zurück.</translation>
    </message>
    <message>
        <source>Setbacks</source>
        <translation>Rücksetzungen</translation>
    </message>
    <message>
        <source>How often a run is set back to its last good checkpoint before it is stopped with an explanation.</source>
        <translation>Wie oft ein Lauf auf seinen letzten guten Checkpoint zurückgesetzt wird, bevor er mit einer Erklärung angehalten wird.</translation>
    </message>
    <message>
        <source>More gives a run that is left alone over night more chances to heal; 0 stops it at once.</source>
        <translation>Mehr gibt einem Lauf, der über Nacht allein ist, mehr Gelegenheiten, sich zu erholen; 0 hält ihn sofort an.</translation>
    </message>
    <message>
        <source>Learning rate after a setback</source>
        <translation>Lernrate nach einer Rücksetzung</translation>
    </message>
    <message>
        <source>Both learning rates are multiplied by this each time a run is set back.</source>
        <translation>Beide Lernraten werden bei jeder Rücksetzung eines Laufs damit multipliziert.</translation>
    </message>
    <message>
        <source>Runs mostly diverge because of too high a rate. 1 keeps the rate; then the same steps may go wrong in the same way.</source>
        <translation>Läufe divergieren meist wegen einer zu hohen Rate. 1 behält die Rate; dann können dieselben Schritte auf dieselbe Weise schiefgehen.</translation>
    </message>
    <message>
        <source>Length of the run</source>
        <translation>Länge des Laufs</translation>
    </message>
    <message>
        <source>Stop early after</source>
        <translation>Vorzeitig anhalten nach</translation>
    </message>
    <message>
        <source>Training ends when this many evaluations in a row have not improved the validation score. 0 turns it off.</source>
        <translation>Das Training endet, wenn so viele Auswertungen in Folge den Validierungswert nicht verbessert haben. 0 schaltet es aus.</translation>
    </message>
    <message>
        <source>With little text the validation loss rises again while the training loss still falls: the model learns the text by heart. Try 5.</source>
        <translation>Bei wenig Text steigt der Validierungsverlust wieder, während der Trainingsverlust noch fällt: Das Modell lernt den Text auswendig. Ein Versuch mit 5 lohnt sich.</translation>
    </message>
    <message>
        <source>evaluations</source>
        <translation>Auswertungen</translation>
    </message>
    <message>
        <source>Least improvement</source>
        <translation>Kleinste Verbesserung</translation>
    </message>
    <message>
        <source>A smaller gain than this in nats a token counts as none.</source>
        <translation>Ein kleinerer Gewinn in Nat je Token zählt als keiner.</translation>
    </message>
    <message>
        <source>Raise it to end runs whose score still creeps down but no longer in a way that matters to you.</source>
        <translation>Erhöhen, um Läufe zu beenden, deren Wert noch weiter kriecht, aber nicht mehr in einem Maß, das von Belang ist.</translation>
    </message>
    <message>
        <source>nats</source>
        <translation>Nat</translation>
    </message>
    <message>
        <source>Step %1 lies before &apos;schedule.decay_start&apos; (%2). Choose a later step.</source>
        <translation>Schritt %1 liegt vor &apos;schedule.decay_start&apos; (%2). Einen späteren Schritt wählen.</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>Phasen</translation>
    </message>
    <message>
        <source>LENGTH:SEQUENCES[:STEPS[:frozen]], one after the other; short sequences first train faster.</source>
        <translation>LÄNGE:SEQUENZEN[:SCHRITTE[:frozen]], eine nach der anderen; mit kurzen Sequenzen zuerst geht das Training schneller.</translation>
    </message>
    <message>
        <source>Short sequences first give many cheap steps while the model still learns letters and words; long ones later teach it to hold a thought. More sequences a step make the gradient steadier and the step slower.</source>
        <translation>Kurze Sequenzen zuerst geben viele billige Schritte, solange das Modell noch Buchstaben und Wörter lernt; lange lehren es später, einen Gedanken festzuhalten. Mehr Sequenzen je Schritt machen den Gradienten ruhiger und den Schritt langsamer.</translation>
    </message>
    <message>
        <source>Sequences start</source>
        <translation>Sequenzen beginnen</translation>
    </message>
    <message>
        <source>Anywhere in the text, as FlashLM does, or at the beginning of a document, so that short documents are read whole and by themselves.</source>
        <translation>Irgendwo im Text, wie bei FlashLM, oder am Anfang eines Dokuments, sodass kurze Dokumente ganz und für sich gelesen werden.</translation>
    </message>
    <message>
        <source>Choose the beginning of documents for short texts such as stories, so that the model learns how they begin. Choose anywhere for books and other long texts.</source>
        <translation>Den Anfang eines Dokuments wählen bei kurzen Texten wie Geschichten, damit das Modell lernt, wie sie beginnen. Irgendwo wählen bei Büchern und anderen langen Texten.</translation>
    </message>
    <message>
        <source>Anywhere in the text</source>
        <translation>Irgendwo im Text</translation>
    </message>
    <message>
        <source>At the beginning of a document</source>
        <translation>Am Anfang eines Dokuments</translation>
    </message>
    <message>
        <source>Freeze a random embedding</source>
        <translation>Zufälliges Embedding einfrieren</translation>
    </message>
    <message>
        <source>Phases marked &apos;frozen&apos; are for an imported embedding. One that starts random is trained in them too, unless this is on.</source>
        <translation>Phasen mit „frozen“ sind für ein importiertes Embedding gedacht. Eines, das zufällig beginnt, wird auch in ihnen trainiert, außer wenn dies eingeschaltet ist.</translation>
    </message>
    <message>
        <source>To repeat FlashLM&apos;s first phase exactly without its imported embedding. Otherwise leave it off: a random embedding that is not trained only costs time.</source>
        <translation>Um die erste Phase von FlashLM ohne ihr importiertes Embedding genau zu wiederholen. Sonst ausgeschaltet lassen: Ein zufälliges Embedding, das nicht trainiert wird, kostet nur Zeit.</translation>
    </message>
    <message>
        <source>Positions with loss</source>
        <translation>Positionen mit Verlust</translation>
    </message>
    <message>
        <source>Share of the positions that the output layer sees in a step, drawn at random. A quarter makes it four times cheaper.</source>
        <translation>Anteil der Positionen, die die Ausgabeschicht in einem Schritt sieht, zufällig gezogen. Ein Viertel macht sie viermal billiger.</translation>
    </message>
    <message>
        <source>Lower it when the output layer takes most of the time, as with GPT-2&apos;s vocabulary: steps become faster, each with a noisier gradient. With a small vocabulary 1 is best.</source>
        <translation>Senken, wenn die Ausgabeschicht die meiste Zeit braucht, wie mit dem Vokabular von GPT-2: Schritte werden schneller, jeder mit einem verrauschteren Gradienten. Bei kleinem Vokabular ist 1 am besten.</translation>
    </message>
    <message>
        <source>Draw of the positions</source>
        <translation>Ziehung der Positionen</translation>
    </message>
    <message>
        <source>When not all positions enter the loss: any, as FlashLM does, or one of each stretch of neighbours, so that no stretch of the text is left out.</source>
        <translation>Wenn nicht alle Positionen in den Verlust eingehen: beliebige, wie bei FlashLM, oder eine aus jedem Abschnitt von Nachbarn, sodass kein Abschnitt des Textes ausgelassen wird.</translation>
    </message>
    <message>
        <source>One of each stretch gives a slightly steadier gradient for the same time. Keep any to repeat FlashLM&apos;s runs.</source>
        <translation>Eine aus jedem Abschnitt gibt in derselben Zeit einen etwas ruhigeren Gradienten. Bei beliebigen bleiben, um Läufe von FlashLM zu wiederholen.</translation>
    </message>
    <message>
        <source>Any (uniform)</source>
        <translation>Beliebige (uniform)</translation>
    </message>
    <message>
        <source>One of each stretch (stratified)</source>
        <translation>Eine aus jedem Abschnitt (stratified)</translation>
    </message>
    <message>
        <source>Label smoothing</source>
        <translation>Label-Glättung</translation>
    </message>
    <message>
        <source>Share of the target spread evenly over all words.</source>
        <translation>Anteil des Ziels, der gleichmäßig über alle Wörter verteilt wird.</translation>
    </message>
    <message>
        <source>A little keeps the model from being too sure of itself, and raises the loss that is shown. Set it to 0 when you want the loss to be the plain cross-entropy.</source>
        <translation>Ein wenig hält das Modell davon ab, sich seiner zu sicher zu sein, und erhöht den angezeigten Verlust. Auf 0 setzen, wenn der Verlust die reine Kreuzentropie sein soll.</translation>
    </message>
    <message>
        <source>z-loss</source>
        <translation>z-Verlust</translation>
    </message>
    <message>
        <source>Weight of the penalty that keeps logits near zero.</source>
        <translation>Gewicht der Strafe, die Logits nahe null hält.</translation>
    </message>
    <message>
        <source>Raise it when logits grow without bound or the loss blows up late in a run; 0 turns it off.</source>
        <translation>Erhöhen, wenn Logits grenzenlos wachsen oder der Verlust spät im Lauf explodiert; 0 schaltet es aus.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Names the random numbers: the same seed trains the same run.</source>
        <translation>Benennt die Zufallszahlen: Derselbe Seed trainiert denselben Lauf.</translation>
    </message>
    <message>
        <source>Train the same settings with two or three seeds to see how much of a difference is chance. The same seed gives the same run, to the last bit.</source>
        <translation>Dieselben Einstellungen mit zwei oder drei Seeds trainieren, um zu sehen, wie viel eines Unterschieds Zufall ist. Derselbe Seed gibt denselben Lauf, bis aufs letzte Bit.</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Number format inside the large products: fp32 is exact to 7 digits, bf16 rounds their factors to 3 and is faster on processors made for it. auto takes the faster one. Weights and sums are always 32-bit floats.</source>
        <translation>Zahlenformat in den großen Produkten: fp32 ist auf 7 Stellen genau, bf16 rundet ihre Faktoren auf 3 und ist schneller auf Prozessoren, die dafür gemacht sind. auto nimmt das schnellere. Gewichte und Summen sind immer 32-Bit-Gleitkommazahlen.</translation>
    </message>
    <message>
        <source>Choose fp32 to compare with other programs to the last digits, or to go on with a run on a processor of another kind. A run goes on bit for bit only in the precision that it began with.</source>
        <translation>fp32 wählen, um bis in die letzten Stellen mit anderen Programmen zu vergleichen oder einen Lauf auf einem Prozessor anderer Art fortzusetzen. Ein Lauf geht nur in der Genauigkeit Bit für Bit weiter, in der er begann.</translation>
    </message>
    <message>
        <source>The faster one (auto)</source>
        <translation>Die schnellere (auto)</translation>
    </message>
    <message>
        <source>32-bit floats (fp32)</source>
        <translation>32-Bit-Gleitkommazahlen (fp32)</translation>
    </message>
    <message>
        <source>Rounded factors (bf16)</source>
        <translation>Gerundete Faktoren (bf16)</translation>
    </message>
    <message>
        <source>Arithmetic</source>
        <translation>Rechenart</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Training ends after this many steps.</source>
        <translation>Das Training endet nach so vielen Schritten.</translation>
    </message>
    <message>
        <source>More steps give a better model for more time. Move the decay of the learning rate along with it, so that the rates are low at the end.</source>
        <translation>Mehr Schritte geben ein besseres Modell für mehr Zeit. Den Abfall der Lernrate mitverschieben, damit die Raten am Ende niedrig sind.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Training ends after this time; 0 means no limit. Pauses do not count.</source>
        <translation>Das Training endet nach dieser Zeit; 0 bedeutet ohne Grenze. Pausen zählen nicht mit.</translation>
    </message>
    <message>
        <source>When the time is what counts, as in a lesson or to compare two runs fairly. The limit that is reached first ends the run.</source>
        <translation>Wenn es auf die Zeit ankommt, etwa im Unterricht oder um zwei Läufe fair zu vergleichen. Die zuerst erreichte Grenze beendet den Lauf.</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>Auswertung</translation>
    </message>
    <message>
        <source>Evaluate every</source>
        <translation>Auswerten alle</translation>
    </message>
    <message>
        <source>How often the model is scored on text it does not train on.</source>
        <translation>Wie oft das Modell an Text ausgewertet wird, an dem es nicht trainiert.</translation>
    </message>
    <message>
        <source>More often gives a finer validation curve and takes time from training. Less often when a run lasts for hours.</source>
        <translation>Öfter ergibt eine feinere Validierungskurve und nimmt dem Training Zeit. Seltener, wenn ein Lauf Stunden dauert.</translation>
    </message>
    <message>
        <source>Evaluate at the latest after</source>
        <translation>Auswerten spätestens nach</translation>
    </message>
    <message>
        <source>The model is also scored when it has trained for this long since the last time; 0 means that only steps count.</source>
        <translation>Das Modell wird auch ausgewertet, wenn es seit dem letzten Mal so lange trainiert hat; 0 bedeutet, dass nur Schritte zählen.</translation>
    </message>
    <message>
        <source>Gives runs whose steps take different times equally many scores over time, as a comparison by the clock needs them. Scoring changes nothing of what is trained.</source>
        <translation>Gibt Läufen, deren Schritte verschieden lange dauern, gleich viele Werte über die Zeit, wie sie ein Vergleich nach der Uhr braucht. Das Auswerten ändert nichts an dem, was trainiert wird.</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>Evaluation windows</source>
        <translation>Auswertungsabschnitte</translation>
    </message>
    <message>
        <source>How many stretches of the validation text are scored, at the most.</source>
        <translation>Wie viele Abschnitte des Validierungstextes höchstens ausgewertet werden.</translation>
    </message>
    <message>
        <source>More stretches give a steadier score and take longer. Keep it when you compare runs.</source>
        <translation>Mehr Abschnitte geben einen ruhigeren Wert und dauern länger. Beim Vergleich von Läufen beibehalten.</translation>
    </message>
    <message>
        <source>Evaluation length</source>
        <translation>Auswertungslänge</translation>
    </message>
    <message>
        <source>Length of each stretch; each starts from an empty context.</source>
        <translation>Länge jedes Abschnitts; jeder beginnt mit leerem Kontext.</translation>
    </message>
    <message>
        <source>Longer stretches give the model more context, so that the score usually becomes better. Keep it when you compare runs.</source>
        <translation>Längere Abschnitte geben dem Modell mehr Kontext, sodass der Wert meist besser wird. Beim Vergleich von Läufen beibehalten.</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>Checkpoints</translation>
    </message>
    <message>
        <source>Checkpoint every</source>
        <translation>Checkpoint alle</translation>
    </message>
    <message>
        <source>How often everything that a resume needs is saved.</source>
        <translation>Wie oft alles gespeichert wird, was zum Fortsetzen nötig ist.</translation>
    </message>
    <message>
        <source>Less often when saving a large model takes noticeable time; more often when you want to go back to any stage of the training.</source>
        <translation>Seltener, wenn das Speichern eines großen Modells merklich Zeit kostet; öfter, um zu jedem Stand des Trainings zurückkehren zu können.</translation>
    </message>
    <message>
        <source>Checkpoint at the latest after</source>
        <translation>Checkpoint spätestens nach</translation>
    </message>
    <message>
        <source>A save also begins when the last one began this long ago, so that at most about a minute of training can be lost.</source>
        <translation>Ein Speichern beginnt auch, wenn das letzte vor so langer Zeit begann; so kann höchstens etwa eine Minute Training verloren gehen.</translation>
    </message>
    <message>
        <source>It bounds what a power cut can cost. Raise it for a large model on a slow drive.</source>
        <translation>Das begrenzt, was ein Stromausfall kosten kann. Erhöhen bei einem großen Modell auf einem langsamen Laufwerk.</translation>
    </message>
    <message>
        <source>Checkpoints kept</source>
        <translation>Behaltene Checkpoints</translation>
    </message>
    <message>
        <source>Older ones are removed once a newer one is safe.</source>
        <translation>Ältere werden entfernt, sobald ein neuerer gesichert ist.</translation>
    </message>
    <message>
        <source>Keep more to compare the model&apos;s answers at several stages; each takes the space that is shown as checkpoint size.</source>
        <translation>Mehr behalten, um die Antworten des Modells in mehreren Stadien zu vergleichen; jeder braucht so viel Platz, wie als Checkpoint-Größe angezeigt wird.</translation>
    </message>
    <message>
        <source>Keep the best checkpoint</source>
        <translation>Besten Checkpoint behalten</translation>
    </message>
    <message>
        <source>The checkpoint with the best validation score stays too, and a new best score is saved.</source>
        <translation>Auch der Checkpoint mit dem besten Validierungswert bleibt, und ein neuer bester Wert wird gespeichert.</translation>
    </message>
    <message>
        <source>So that the best weights are there even if the run gets worse later. Turn it off to save the space of one.</source>
        <translation>Damit die besten Gewichte da sind, auch wenn der Lauf später schlechter wird. Ausschalten, um den Platz für einen zu sparen.</translation>
    </message>
</context>
<context>
    <name>SettingsText</name>
    <message>
        <source>Type a whole number.</source>
        <translation>Eine ganze Zahl eingeben.</translation>
    </message>
    <message>
        <source>Type a number, for instance 0.02 or 3e-4.</source>
        <translation>Eine Zahl eingeben, zum Beispiel 0.02 oder 3e-4.</translation>
    </message>
    <message>
        <source>Type whole numbers with commas between them.</source>
        <translation>Ganze Zahlen eingeben, durch Kommas getrennt.</translation>
    </message>
    <message>
        <source>on</source>
        <comment>a setting</comment>
        <translation>ein</translation>
    </message>
    <message>
        <source>off</source>
        <comment>a setting</comment>
        <translation>aus</translation>
    </message>
    <message>
        <source>Allowed: %1.</source>
        <extracomment>%1 is a range, as &quot;8 to 8,192&quot; or &quot;at least 1&quot;.</extracomment>
        <translation>Erlaubt: %1.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>a range of numbers</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>at least %1</source>
        <comment>a range of numbers</comment>
        <translation>mindestens %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <comment>a range of numbers</comment>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <source>“%1”</source>
        <extracomment>A setting named inside a sentence; %1 is its title.</extracomment>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>Steps %1 to %2: %3 sequences of %4 tokens, %5 tokens a step</source>
        <comment>one phase of the training</comment>
        <translation>Schritte %1 bis %2: %3 Sequenzen zu je %4 Token, %5 Token je Schritt</translation>
    </message>
    <message>
        <source>, an imported embedding frozen</source>
        <translation>, ein importiertes Embedding eingefroren</translation>
    </message>
</context>
<context>
    <name>TableChart</name>
    <message numerus="yes">
        <source>and %n more rows, which a CSV file has</source>
        <translation>
            <numerusform>und %n weitere Zeile, die in einer CSV-Datei steht</numerusform>
            <numerusform>und %n weitere Zeilen, die in einer CSV-Datei stehen</numerusform>
        </translation>
    </message>
    <message>
        <source>Empty</source>
        <comment>a table</comment>
        <translation>Leer</translation>
    </message>
    <message numerus="yes">
        <source>%n rows, the last: %1</source>
        <extracomment>%1 is the last row&apos;s cells.</extracomment>
        <translation>
            <numerusform>%n Zeile, die letzte: %1</numerusform>
            <numerusform>%n Zeilen, die letzte: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TokenText</name>
    <message>
        <source>end of text</source>
        <extracomment>A token that ends a text.</extracomment>
        <translation>Textende</translation>
    </message>
    <message>
        <source>bytes %1</source>
        <extracomment>A token that is no whole character; %1 are its bytes as numbers.</extracomment>
        <translation>Bytes %1</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>The loss falls while the model learns. The light curve is what each step measured, the dark one its average; dots are scores on text the model has never seen. Choose bits per byte to compare models.</source>
        <translation>Der Verlust fällt, während das Modell lernt. Die helle Kurve zeigt, was jeder Schritt maß, die dunkle das Mittel; Punkte sind Werte an Text, den das Modell nie gesehen hat. Zum Vergleich von Modellen Bit je Byte wählen.</translation>
    </message>
    <message>
        <source>Where each millisecond of a step goes. Red is the output layer, green the ternary core, in every chart of this program.</source>
        <translation>Wohin jede Millisekunde eines Schritts geht. Rot ist die Ausgabeschicht, grün der ternäre Kern, in jedem Diagramm dieses Programms.</translation>
    </message>
    <message>
        <source>Each weight of the core is -1, 0 or +1. Watch how many change sides, and how that calms down as the model settles.</source>
        <translation>Jedes Gewicht des Kerns ist -1, 0 oder +1. Hier ist zu sehen, wie viele die Seite wechseln und wie das nachlässt, wenn das Modell zur Ruhe kommt.</translation>
    </message>
    <message>
        <source>Type how a text begins, and the model writes on. It may do so while it is still learning: ask again later and compare.</source>
        <translation>Den Anfang eines Textes eingeben, und das Modell schreibt weiter. Das geht auch, während es noch lernt: später noch einmal fragen und vergleichen.</translation>
    </message>
    <message>
        <source>Everything that happens is written down here: starts, phases, checkpoints, warnings. Choose kinds or search for a word.</source>
        <translation>Alles, was geschieht, wird hier aufgeschrieben: Starts, Phasen, Checkpoints, Warnungen. Arten auswählen oder nach einem Wort suchen.</translation>
    </message>
    <message>
        <source>Every run is kept here. Tick some to lay their curves over each other and to see in which settings they differ; open one to read it or to go on with it.</source>
        <translation>Jeder Lauf wird hier aufbewahrt. Einige ankreuzen, um ihre Kurven übereinanderzulegen und zu sehen, in welchen Einstellungen sie sich unterscheiden; einen öffnen, um ihn zu lesen oder fortzusetzen.</translation>
    </message>
</context>
<context>
    <name>WelcomeRunRow</name>
    <message>
        <source>yesterday %1</source>
        <extracomment>When a run began; %1 is a time of day.</extracomment>
        <translation>gestern %1</translation>
    </message>
</context>
<context>
    <name>ZoneRows</name>
    <message>
        <source>Unaccounted</source>
        <translation>Nicht zugeordnet</translation>
    </message>
    <message>
        <source>Time of a step that no layer claims: bookkeeping between the layers, and whatever else ran on this computer meanwhile.</source>
        <translation>Zeit eines Schritts, die keiner Schicht zugeordnet ist: Verwaltung zwischen den Schichten und was sonst derweil auf diesem Rechner lief.</translation>
    </message>
    <message>
        <source>%1: %2 a step, %3</source>
        <comment>layer, time, share of the step&apos;s time</comment>
        <translation>%1: %2 je Schritt, %3</translation>
    </message>
    <message>
        <source>%1 (forward %2, backward %3)</source>
        <translation>%1 (vorwärts %2, rückwärts %3)</translation>
    </message>
</context>
<context>
    <name>studio::ui</name>
    <message>
        <source>not available</source>
        <extracomment>Said of arithmetic that this processor has no instruction for</extracomment>
        <translation>nicht verfügbar</translation>
    </message>
    <message>
        <source>%1 GFLOP/s</source>
        <extracomment>Thousand million floating-point (below: integer) operations a second</extracomment>
        <translation>%1 GFLOP/s</translation>
    </message>
    <message>
        <source>At most, this computer reaches (threads: %1) %2 in 32-bit floats, %3 in bf16 dot products and %4 in int8 dot products.</source>
        <extracomment>%1 is the number of threads, the others are rates such as &quot;228 GFLOP/s&quot;</extracomment>
        <translation>Dieser Rechner erreicht höchstens (Threads: %1) %2 in 32-Bit-Gleitkommazahlen, %3 in bf16-Skalarprodukten und %4 in int8-Skalarprodukten.</translation>
    </message>
    <message>
        <source>%1 GOP/s</source>
        <translation>%1 GOP/s</translation>
    </message>
    <message>
        <source>It moves %1 GB in a second where the data fit into %2 MiB, and %3 GB where they need %4 MiB.</source>
        <translation>Er bewegt %1 GB je Sekunde, wo die Daten in %2 MiB passen, und %3 GB, wo sie %4 MiB brauchen.</translation>
    </message>
    <message>
        <source>Nearest to its roof is “%1” with %2 of what is possible, farthest “%3” with %4.</source>
        <translation>Seiner Grenze am nächsten ist „%1“ mit %2 des Möglichen, am weitesten davon entfernt ist „%3“ mit %4.</translation>
    </message>
</context>
<context>
    <name>studio::ui::AboutDialog</name>
    <message>
        <source>About Ternary Studio</source>
        <translation>Über Ternary Studio</translation>
    </message>
    <message>
        <source>The program&apos;s icon</source>
        <translation>Das Symbol des Programms</translation>
    </message>
    <message>
        <source>Ternary Studio</source>
        <translation>Ternary Studio</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>Trains MatMul-free ternary language models on an ordinary processor, shows where the time goes, and lets you talk to the model while it learns.

Free software under the GNU General Public License, version 3 or later: you may use, study, share and change it. It comes without any warranty.

Built with Qt %1 and QCustomPlot.</source>
        <translation>Trainiert MatMul-freie ternäre Sprachmodelle auf einem gewöhnlichen Prozessor, zeigt, wohin die Zeit geht, und erlaubt es, mit dem Modell zu sprechen, während es lernt.

Freie Software unter der GNU General Public License, Version 3 oder später: Sie darf benutzt, untersucht, weitergegeben und verändert werden. Sie kommt ohne jede Gewährleistung.

Erstellt mit Qt %1 und QCustomPlot.</translation>
    </message>
</context>
<context>
    <name>studio::ui::Announcer</name>
    <message>
        <source>Status of the run</source>
        <translation>Status des Laufs</translation>
    </message>
    <message>
        <source>%1. %2 bits per byte</source>
        <comment>progress, score</comment>
        <extracomment>Said by a screen reader: &quot;40 % · 3 min left. 0.84 bits per byte&quot;</extracomment>
        <translation>%1. %2 Bit je Byte</translation>
    </message>
</context>
<context>
    <name>studio::ui::AnswerPage</name>
    <message>
        <source>Colour by probability</source>
        <translation>Nach Wahrscheinlichkeit färben</translation>
    </message>
    <message>
        <source>Colours each token by how probable the model found it.</source>
        <translation>Färbt jedes Token danach, wie wahrscheinlich das Modell es fand.</translation>
    </message>
    <message>
        <source>Course before</source>
        <translation>Voriger Verlauf</translation>
    </message>
    <message>
        <source>Back to the text before the branch (Ctrl+Z).</source>
        <translation>Zurück zum Text vor der Verzweigung (Strg+Z).</translation>
    </message>
    <message>
        <source>Course after</source>
        <translation>Nächster Verlauf</translation>
    </message>
    <message>
        <source>On to the next branch (Ctrl+Shift+Z).</source>
        <translation>Weiter zur nächsten Verzweigung (Strg+Umschalt+Z).</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the selected text, or all of it.</source>
        <translation>Den ausgewählten Text oder alles kopieren.</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Remove prompts and answers from this panel.</source>
        <translation>Prompts und Antworten aus diesem Bereich entfernen.</translation>
    </message>
    <message>
        <source>Course %1 of %2</source>
        <comment>of an answer that was branched</comment>
        <translation>Verlauf %1 von %2</translation>
    </message>
</context>
<context>
    <name>studio::ui::BottleneckDialog</name>
    <message>
        <source>See the bottleneck</source>
        <translation>Engpass ansehen</translation>
    </message>
    <message>
        <source>Two short trainings of FlashLM v3&apos;s sizes with GPT-2&apos;s vocabulary of %1 tokens, %2 s each: first every position of the text enters the loss, then a random quarter. Where does the time of a step go?</source>
        <translation>Zwei kurze Trainings in den Größen von FlashLM v3 mit dem Vokabular von GPT-2 aus %1 Token, je %2 s: Zuerst geht jede Position des Textes in den Verlust ein, dann ein zufälliges Viertel. Wohin geht die Zeit eines Schritts?</translation>
    </message>
    <message>
        <source>All positions</source>
        <translation>Alle Positionen</translation>
    </message>
    <message>
        <source>A quarter</source>
        <translation>Ein Viertel</translation>
    </message>
    <message>
        <source>Progress: %1</source>
        <translation>Fortschritt: %1</translation>
    </message>
    <message>
        <source>%1 of %2 s</source>
        <translation>%1 von %2 s</translation>
    </message>
    <message>
        <source>Picture</source>
        <comment>save or copy it</comment>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Text kopieren</translation>
    </message>
    <message>
        <source>Copy the explanation.</source>
        <translation>Die Erklärung kopieren.</translation>
    </message>
    <message>
        <source>Start both measurements anew.</source>
        <translation>Beide Messungen neu beginnen.</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>The measurement failed for a reason that is not known. Close other programs and measure again.</source>
        <translation>Die Messung ist aus unbekanntem Grund fehlgeschlagen. Andere Programme schließen und neu messen.</translation>
    </message>
    <message>
        <source>Cancelled before anything was measured.</source>
        <translation>Abgebrochen, bevor etwas gemessen war.</translation>
    </message>
    <message>
        <source>Cancelled. This was measured until then:</source>
        <translation>Abgebrochen. Bis dahin wurde gemessen:</translation>
    </message>
</context>
<context>
    <name>studio::ui::BottleneckPicture</name>
    <message>
        <source>A step&apos;s time, with all positions and with a quarter</source>
        <translation>Die Zeit eines Schritts, mit allen Positionen und mit einem Viertel</translation>
    </message>
    <message>
        <source>Loss on all positions</source>
        <translation>Verlust an allen Positionen</translation>
    </message>
    <message>
        <source>Loss on a quarter of the positions</source>
        <translation>Verlust an einem Viertel der Positionen</translation>
    </message>
    <message>
        <source>%1 a step · %2 tokens/s</source>
        <translation>%1 je Schritt · %2 Token/s</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>part of a step, its share</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>article: %1</source>
        <translation>Artikel: %1</translation>
    </message>
    <message>
        <source>expected: about %1–%2</source>
        <translation>erwartet: etwa %1–%2</translation>
    </message>
    <message>
        <source>counted multiply-adds: %1</source>
        <translation>gezählte Multiplikationen mit Addition: %1</translation>
    </message>
</context>
<context>
    <name>studio::ui::ChartMenu</name>
    <message>
        <source>Save or copy</source>
        <translation>Speichern oder kopieren</translation>
    </message>
    <message>
        <source>Saves a chart as PNG, SVG, PDF or CSV, or copies it. A right click on a chart does the same.</source>
        <translation>Speichert ein Diagramm als PNG, SVG, PDF oder CSV oder kopiert es. Ein Rechtsklick auf ein Diagramm tut dasselbe.</translation>
    </message>
    <message>
        <source>Save a chart or table as a file</source>
        <translation>Diagramm oder Tabelle als Datei speichern</translation>
    </message>
    <message>
        <source>Copy a chart as a picture</source>
        <translation>Diagramm als Bild kopieren</translation>
    </message>
    <message>
        <source>Copy the numbers of a chart</source>
        <translation>Zahlen eines Diagramms kopieren</translation>
    </message>
    <message>
        <source>&amp;Save as PNG, SVG, PDF or CSV…</source>
        <translation>Als PNG, SVG, PDF oder CSV &amp;speichern…</translation>
    </message>
    <message>
        <source>&amp;Copy picture</source>
        <comment>a chart to the clipboard</comment>
        <translation>&amp;Bild kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;data</source>
        <comment>the numbers of a chart to the clipboard</comment>
        <translation>&amp;Daten kopieren</translation>
    </message>
    <message>
        <source>There is no chart to save yet</source>
        <translation>Es gibt noch kein Diagramm zum Speichern</translation>
    </message>
    <message>
        <source>Save: %1</source>
        <extracomment>%1 is the title of a chart.</extracomment>
        <translation>Speichern: %1</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
</context>
<context>
    <name>studio::ui::ComparePage</name>
    <message>
        <source>Another run…</source>
        <translation>Anderer Lauf…</translation>
    </message>
    <message>
        <source>Offer the checkpoints of another run&apos;s folder too.</source>
        <translation>Auch die Checkpoints aus dem Ordner eines anderen Laufs anbieten.</translation>
    </message>
    <message>
        <source>Choose a run folder</source>
        <translation>Ordner eines Laufs wählen</translation>
    </message>
    <message>
        <source>Weights on the left</source>
        <translation>Gewichte links</translation>
    </message>
    <message>
        <source>Weights on the right</source>
        <translation>Gewichte rechts</translation>
    </message>
    <message>
        <source>Which weights answer on this side: those of the run as they are, or one of its checkpoints.</source>
        <translation>Welche Gewichte auf dieser Seite antworten: die des Laufs, wie sie sind, oder einer seiner Checkpoints.</translation>
    </message>
    <message>
        <source>Answer on the left</source>
        <translation>Antwort links</translation>
    </message>
    <message>
        <source>Answer on the right</source>
        <translation>Antwort rechts</translation>
    </message>
    <message>
        <source>Choose weights for both sides and press Generate: the same prompt, settings and seed.</source>
        <translation>Für beide Seiten Gewichte wählen und „Generieren“ drücken: derselbe Prompt, dieselben Einstellungen, derselbe Seed.</translation>
    </message>
    <message>
        <source>This run&apos;s newest weights</source>
        <translation>Neueste Gewichte dieses Laufs</translation>
    </message>
    <message>
        <source>Live weights, as they are now</source>
        <translation>Aktuelle Gewichte, wie sie gerade sind</translation>
    </message>
    <message>
        <source>Checkpoint of step %1</source>
        <translation>Checkpoint von Schritt %1</translation>
    </message>
    <message>
        <source>%1, step %2</source>
        <comment>a run; a training step</comment>
        <translation>%1, Schritt %2</translation>
    </message>
    <message numerus="yes">
        <source>All %n tokens are the same on both sides.</source>
        <translation>
            <numerusform>Das einzige Token ist auf beiden Seiten gleich.</numerusform>
            <numerusform>Alle %n Token sind auf beiden Seiten gleich.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n tokens differ; they are marked.</source>
        <translation>
            <numerusform>%1 von %n Token ist verschieden und markiert.</numerusform>
            <numerusform>%1 von %n Token sind verschieden; sie sind markiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>weights of step %1 · %n tokens</source>
        <translation>
            <numerusform>Gewichte von Schritt %1 · %n Token</numerusform>
            <numerusform>Gewichte von Schritt %1 · %n Token</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>studio::ui::CoveragePlot</name>
    <message>
        <source>Coverage of the text by its most frequent tokens</source>
        <translation>Abdeckung des Textes durch seine häufigsten Token</translation>
    </message>
    <message>
        <source>The share of the text that its most frequent tokens make up. A few thousand tokens cover nearly all of most texts, which an adaptive softmax makes use of.</source>
        <translation>Der Anteil des Textes, den seine häufigsten Token ausmachen. Einige Tausend Token decken fast alles der meisten Texte ab, was ein adaptiver Softmax ausnutzt.</translation>
    </message>
    <message>
        <source>most frequent tokens</source>
        <translation>häufigste Token</translation>
    </message>
    <message>
        <source>of the text</source>
        <translation>des Textes</translation>
    </message>
    <message>
        <source>No tokens yet</source>
        <translation>Noch keine Token</translation>
    </message>
    <message>
        <source>The %1 most frequent tokens make up %2 of the text.</source>
        <translation>Die %1 häufigsten Token machen %2 des Textes aus.</translation>
    </message>
</context>
<context>
    <name>studio::ui::DataChoices</name>
    <message>
        <source>Choose &amp;files…</source>
        <translation>&amp;Dateien wählen…</translation>
    </message>
    <message>
        <source>Choose f&amp;older…</source>
        <translation>&amp;Ordner wählen…</translation>
    </message>
    <message>
        <source>Vocabulary size</source>
        <translation>Größe des Vokabulars</translation>
    </message>
    <message>
        <source>Tokens of an own vocabulary: more make shorter sequences and a slower output layer.</source>
        <translation>Token eines eigenen Vokabulars: Mehr ergeben kürzere Sequenzen und eine langsamere Ausgabeschicht.</translation>
    </message>
    <message>
        <source>Shortest document</source>
        <translation>Kürzestes Dokument</translation>
    </message>
    <message>
        <source>Documents with fewer characters, blanks not counted, are left out.</source>
        <translation>Dokumente mit weniger Zeichen, ohne Leerraum gezählt, werden weggelassen.</translation>
    </message>
    <message>
        <source>Remove &amp;HTML</source>
        <translation>&amp;HTML entfernen</translation>
    </message>
    <message>
        <source>Takes tags out of the text and turns entities into characters.</source>
        <translation>Nimmt Tags aus dem Text und macht aus Entities Zeichen.</translation>
    </message>
    <message>
        <source>Remove &amp;control characters</source>
        <translation>Steuer&amp;zeichen entfernen</translation>
    </message>
    <message>
        <source>Takes out characters that cannot be seen. Tabs and line ends stay.</source>
        <translation>Entfernt Zeichen, die nicht zu sehen sind. Tabulatoren und Zeilenenden bleiben.</translation>
    </message>
    <message>
        <source>Remove re&amp;peated lines</source>
        <translation>&amp;Wiederholte Zeilen entfernen</translation>
    </message>
    <message>
        <source>Takes out lines that have stood in the same document: page headers, menus.</source>
        <translation>Entfernt Zeilen, die im selben Dokument schon vorkamen: Kopfzeilen, Menüs.</translation>
    </message>
    <message>
        <source>Remove &amp;duplicates</source>
        <translation>D&amp;uplikate entfernen</translation>
    </message>
    <message>
        <source>Keeps only the first of documents that are exactly the same.</source>
        <translation>Behält von genau gleichen Dokumenten nur das erste.</translation>
    </message>
    <message>
        <source>Drop files or folders here, or choose them: text, Markdown, HTML, CSV, JSON, e-books, Parquet, also packed.</source>
        <translation>Dateien oder Ordner hier ablegen oder auswählen: Text, Markdown, HTML, CSV, JSON, E-Books, Parquet, auch gepackt.</translation>
    </message>
    <message>
        <source>Tokenizer</source>
        <translation>Tokenizer</translation>
    </message>
    <message>
        <source>How text becomes numbers. A small vocabulary makes a fast output layer; a large one makes short sequences.</source>
        <translation>Wie aus Text Zahlen werden. Ein kleines Vokabular macht die Ausgabeschicht schnell, ein großes die Sequenzen kurz.</translation>
    </message>
    <message>
        <source>Own vocabulary</source>
        <translation>Eigenes Vokabular</translation>
    </message>
    <message>
        <source>GPT-2</source>
        <translation>GPT-2</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Field or column that holds the text</source>
        <translation>Feld oder Spalte mit dem Text</translation>
    </message>
    <message>
        <source>guessed</source>
        <translation>erraten</translation>
    </message>
    <message>
        <source>The field or column that holds the text, in JSON, CSV and Parquet.</source>
        <translation>Das Feld oder die Spalte mit dem Text, in JSON, CSV und Parquet.</translation>
    </message>
    <message>
        <source>One or several files, also packed ones.</source>
        <translation>Eine oder mehrere Dateien, auch gepackte.</translation>
    </message>
    <message>
        <source>A folder with all that is below it.</source>
        <translation>Ein Ordner mit allem, was darin liegt.</translation>
    </message>
    <message>
        <source>&amp;Tokenizer</source>
        <translation>&amp;Tokenizer</translation>
    </message>
    <message>
        <source>&amp;Vocabulary</source>
        <translation>&amp;Vokabular</translation>
    </message>
    <message>
        <source>Text f&amp;ield</source>
        <translation>&amp;Feld mit dem Text</translation>
    </message>
    <message>
        <source>&amp;Shortest document</source>
        <translation>&amp;Kürzestes Dokument</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>files</comment>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Text of your own</source>
        <translation>Eigener Text</translation>
    </message>
    <message>
        <source>A folder with text</source>
        <translation>Ein Ordner mit Text</translation>
    </message>
</context>
<context>
    <name>studio::ui::DataDialog</name>
    <message>
        <source>P&amp;repare</source>
        <translation>Auf&amp;bereiten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Trai&amp;n on it</source>
        <translation>Damit t&amp;rainieren</translation>
    </message>
    <message>
        <source>Look at text of your own</source>
        <translation>Eigenen Text ansehen</translation>
    </message>
    <message>
        <source>Progress of the preparation</source>
        <translation>Fortschritt der Aufbereitung</translation>
    </message>
    <message>
        <source>Reads the files with these choices and makes tokens of them.</source>
        <translation>Liest die Dateien mit dieser Auswahl und macht Token daraus.</translation>
    </message>
    <message>
        <source>Ends the preparation. Nothing of it is kept.</source>
        <translation>Beendet die Aufbereitung. Nichts davon wird behalten.</translation>
    </message>
    <message>
        <source>Preset to train with</source>
        <translation>Vorgabe zum Trainieren</translation>
    </message>
    <message>
        <source>All other settings of the run, and what the sizes above are for.</source>
        <translation>Alle übrigen Einstellungen des Laufs, und wofür die Größen oben gelten.</translation>
    </message>
    <message>
        <source>Starts a run on this text with the chosen preset.</source>
        <translation>Beginnt einen Lauf an diesem Text mit der gewählten Vorgabe.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close this window.</source>
        <translation>Dieses Fenster schließen.</translation>
    </message>
    <message>
        <source>Train &amp;with</source>
        <translation>Trainieren &amp;mit</translation>
    </message>
    <message>
        <source>Choose files or a folder first.</source>
        <translation>Zuerst Dateien oder einen Ordner wählen.</translation>
    </message>
    <message>
        <source>Cancelled; nothing of it was kept.</source>
        <translation>Abgebrochen; nichts davon wurde behalten.</translation>
    </message>
</context>
<context>
    <name>studio::ui::DataPages</name>
    <message>
        <source>Own vocabulary</source>
        <translation>Eigenes Vokabular</translation>
    </message>
    <message>
        <source>GPT-2</source>
        <translation>GPT-2</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>What each tokenizer would give</source>
        <translation>Was jeder Tokenizer ergäbe</translation>
    </message>
    <message>
        <source>Tokenizer</source>
        <translation>Tokenizer</translation>
    </message>
    <message>
        <source>Vocabulary</source>
        <translation>Vokabular</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Bytes a token</source>
        <translation>Bytes je Token</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Output layer&apos;s share</source>
        <translation>Anteil der Ausgabeschicht</translation>
    </message>
    <message>
        <source>Most frequent tokens</source>
        <translation>Häufigste Token</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Prepared texts that are kept</source>
        <translation>Behaltene aufbereitete Texte</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>Auf der Platte</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>Über&amp;sicht</translation>
    </message>
    <message>
        <source>To&amp;kens</source>
        <translation>Tok&amp;en</translation>
    </message>
    <message>
        <source>&amp;Read</source>
        <translation>&amp;Lesen</translation>
    </message>
    <message>
        <source>Kep&amp;t texts</source>
        <translation>Behaltene Te&amp;xte</translation>
    </message>
    <message>
        <source>Nothing has been prepared yet.</source>
        <translation>Noch nichts aufbereitet.</translation>
    </message>
    <message>
        <source>Tokens, size of the model and the share of the output layer in a step&apos;s work, counted from the sizes, for each way to make tokens of this text.</source>
        <translation>Token, Größe des Modells und Anteil der Ausgabeschicht an der Arbeit eines Schritts, aus den Größen gezählt, für jede Art, aus diesem Text Token zu machen.</translation>
    </message>
    <message>
        <source>Docu&amp;ment</source>
        <translation>Dokume&amp;nt</translation>
    </message>
    <message>
        <source>Number of the document</source>
        <translation>Nummer des Dokuments</translation>
    </message>
    <message>
        <source>Any document of the text, in its order; the last ones are kept for validation.</source>
        <translation>Ein beliebiges Dokument des Textes, in dessen Reihenfolge; die letzten werden zur Validierung zurückgehalten.</translation>
    </message>
    <message>
        <source>Deletes the chosen prepared text. Runs and your own files stay.</source>
        <translation>Löscht den gewählten aufbereiteten Text. Läufe und eigene Dateien bleiben.</translation>
    </message>
    <message>
        <source>%1 documents, %2, %3 tokens (%4 to train on, %5 for validation), %6 bytes a token.</source>
        <translation>%1 Dokumente, %2, %3 Token (%4 zum Trainieren, %5 zur Validierung), %6 Bytes je Token.</translation>
    </message>
    <message>
        <source>This text was prepared before and has not changed.</source>
        <translation>Dieser Text wurde schon früher aufbereitet und ist unverändert.</translation>
    </message>
    <message>
        <source>%1 of the %2 tokens of the vocabulary occur. %3</source>
        <translation>%1 der %2 Token des Vokabulars kommen vor. %3</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>nicht gezählt</translation>
    </message>
    <message>
        <source>kept for validation</source>
        <translation>zur Validierung zurückgehalten</translation>
    </message>
    <message>
        <source>to train on</source>
        <translation>zum Trainieren</translation>
    </message>
    <message>
        <source>%1 tokens, %2</source>
        <comment>shown, part</comment>
        <translation>%1 Token, %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>tokenizer, vocabulary</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>changed since</source>
        <translation>seitdem geändert</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
</context>
<context>
    <name>studio::ui::EmptyState</name>
    <message>
        <source>What helps</source>
        <comment>a button, while it has no command yet</comment>
        <translation>Was hilft</translation>
    </message>
</context>
<context>
    <name>studio::ui::EventPanel</name>
    <message>
        <source>Search</source>
        <comment>the event log</comment>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search the event log</source>
        <translation>Ereignisprotokoll durchsuchen</translation>
    </message>
    <message>
        <source>Shows only the events that contain this text.</source>
        <translation>Zeigt nur die Ereignisse, die diesen Text enthalten.</translation>
    </message>
    <message>
        <source>Copy</source>
        <comment>events to the clipboard</comment>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy events</source>
        <translation>Ereignisse kopieren</translation>
    </message>
    <message>
        <source>Copies the selected events, or all that are shown, as text.</source>
        <translation>Kopiert die ausgewählten oder alle angezeigten Ereignisse als Text.</translation>
    </message>
    <message>
        <source>Which kinds of events are shown.</source>
        <translation>Welche Arten von Ereignissen angezeigt werden.</translation>
    </message>
    <message>
        <source>All kinds</source>
        <comment>of events</comment>
        <translation>Alle Arten</translation>
    </message>
    <message numerus="yes">
        <source>%n kind(s)</source>
        <comment>of events that are shown</comment>
        <translation>
            <numerusform>%n Art</numerusform>
            <numerusform>%n Arten</numerusform>
        </translation>
    </message>
    <message>
        <source>Kinds of events: %1</source>
        <translation>Arten von Ereignissen: %1</translation>
    </message>
    <message>
        <source>Event log</source>
        <translation>Ereignisprotokoll</translation>
    </message>
    <message>
        <source>No event of these kinds contains “%1”.</source>
        <translation>Kein Ereignis dieser Arten enthält „%1“.</translation>
    </message>
    <message>
        <source>No event is of these kinds.</source>
        <translation>Kein Ereignis ist von diesen Arten.</translation>
    </message>
    <message>
        <source>No run yet: starts, checkpoints, samples and warnings are written down here.</source>
        <translation>Noch kein Lauf: Starts, Checkpoints, Textproben und Warnungen werden hier aufgeschrieben.</translation>
    </message>
</context>
<context>
    <name>studio::ui::EventTableModel</name>
    <message>
        <source>%1, after %2 of training</source>
        <extracomment>%1 is a date and time, %2 a duration</extracomment>
        <translation>%1, nach %2 Training</translation>
    </message>
    <message>
        <source>Kind</source>
        <comment>of an event</comment>
        <translation>Art</translation>
    </message>
    <message>
        <source>Time</source>
        <comment>of day</comment>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Step</source>
        <comment>of training</comment>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Checkpoint</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzung</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Textprobe</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Output layer</source>
        <translation>Ausgabeschicht</translation>
    </message>
</context>
<context>
    <name>studio::ui::FetchDialog</name>
    <message>
        <source>Fetch a text</source>
        <translation>Text holen</translation>
    </message>
    <message>
        <source>Progress of the fetch</source>
        <translation>Fortschritt des Holens</translation>
    </message>
    <message>
        <source>&amp;Train on it…</source>
        <translation>Damit &amp;trainieren…</translation>
    </message>
    <message>
        <source>Opens the settings of a new run on what was fetched.</source>
        <translation>Öffnet die Einstellungen eines neuen Laufs mit dem geholten Text.</translation>
    </message>
    <message>
        <source>F&amp;etch</source>
        <translation>&amp;Holen</translation>
    </message>
    <message>
        <source>Asks the server for the size, and fetches it; more than 100 MB are asked about first.</source>
        <translation>Fragt den Server nach der Größe und holt den Text; bei mehr als 100 MB wird zuvor nachgefragt.</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <comment>a fetch</comment>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>Halts the fetch; it goes on at the same place.</source>
        <translation>Hält das Holen an; es geht an derselben Stelle weiter.</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Ends the fetch. What has come is kept, and goes on when it is fetched again.</source>
        <translation>Beendet das Holen. Was angekommen ist, bleibt und wird beim nächsten Holen fortgesetzt.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Closes this window; a fetch goes on.</source>
        <translation>Schließt dieses Fenster; das Holen läuft weiter.</translation>
    </message>
    <message>
        <source>This is %1. Fetch it all?</source>
        <extracomment>%1 is a size: 1.9 GB.</extracomment>
        <translation>Das sind %1. Alles holen?</translation>
    </message>
    <message>
        <source>Fetch it</source>
        <translation>Holen</translation>
    </message>
    <message>
        <source>Res&amp;ume</source>
        <comment>a fetch</comment>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>A run starts from it when its setting &apos;Embedding starts from&apos; says so.</source>
        <translation>Ein Lauf beginnt damit, wenn seine Einstellung „Embedding beginnt mit“ es so vorgibt.</translation>
    </message>
</context>
<context>
    <name>studio::ui::FetchForm</name>
    <message>
        <source>What can be fetched</source>
        <translation>Was sich holen lässt</translation>
    </message>
    <message>
        <source>A file at an address</source>
        <translation>Eine Datei an einer Adresse</translation>
    </message>
    <message>
        <source>Rows of a data set</source>
        <translation>Zeilen eines Datensatzes</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>SHA-&amp;256</source>
        <translation>SHA-&amp;256</translation>
    </message>
    <message>
        <source>to check the file by, if known</source>
        <translation>zum Prüfen der Datei, falls bekannt</translation>
    </message>
    <message>
        <source>A fingerprint of the file that its publisher names: 64 hexadecimal digits. What comes is compared with it.</source>
        <translation>Ein Fingerabdruck der Datei, den ihr Herausgeber nennt: 64 hexadezimale Ziffern. Was ankommt, wird damit verglichen.</translation>
    </message>
    <message>
        <source>&amp;Data set</source>
        <translation>&amp;Datensatz</translation>
    </message>
    <message>
        <source>&amp;Configuration</source>
        <translation>&amp;Konfiguration</translation>
    </message>
    <message>
        <source>its first</source>
        <translation>die erste</translation>
    </message>
    <message>
        <source>&amp;Part</source>
        <translation>&amp;Teil</translation>
    </message>
    <message>
        <source>&amp;Field with the text</source>
        <translation>&amp;Feld mit dem Text</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>Wie viel</translation>
    </message>
    <message>
        <source>all of it</source>
        <extracomment>The least value of a number field: not a part, but everything.</extracomment>
        <translation>alles</translation>
    </message>
    <message>
        <source>&amp;How much</source>
        <translation>&amp;Wie viel</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Address of f&amp;iles</source>
        <translation>Adresse der Date&amp;ien</translation>
    </message>
    <message>
        <source>Address of &amp;rows</source>
        <translation>Adresse der &amp;Zeilen</translation>
    </message>
    <message>
        <source>&amp;Token</source>
        <translation>T&amp;oken</translation>
    </message>
    <message>
        <source>only for what asks for one</source>
        <translation>nur, wenn der Server eines verlangt</translation>
    </message>
    <message>
        <source>A word that your account at the server gives you. It is sent to that server alone and never kept.</source>
        <translation>Ein Zugangswort, das das eigene Konto beim Server liefert. Es wird nur an diesen Server gesendet und nie gespeichert.</translation>
    </message>
    <message>
        <source> MB</source>
        <extracomment>Megabytes, behind a number.</extracomment>
        <translation> MB</translation>
    </message>
    <message>
        <source> documents</source>
        <translation> Dokumente</translation>
    </message>
    <message>
        <source>Any text file, packed file or Parquet file that can be fetched by http or https.</source>
        <translation>Jede Textdatei, gepackte Datei oder Parquet-Datei, die sich über http oder https holen lässt.</translation>
    </message>
    <message>
        <source>Any data set of the hub that has a field with text, by owner and name; a row becomes a document.</source>
        <translation>Jeder Datensatz des Hubs, der ein Feld mit Text hat, nach Besitzer und Name; aus einer Zeile wird ein Dokument.</translation>
    </message>
    <message>
        <source>Licence: not known; look at the publisher&apos;s page.</source>
        <translation>Lizenz: nicht bekannt; siehe Seite des Herausgebers.</translation>
    </message>
    <message>
        <source>Licence: %1, published by %2</source>
        <translation>Lizenz: %1, herausgegeben von %2</translation>
    </message>
    <message>
        <source>Size: %1</source>
        <translation>Größe: %1</translation>
    </message>
    <message>
        <source>Size: about %1</source>
        <translation>Größe: etwa %1</translation>
    </message>
    <message>
        <source>Size: the server will tell.</source>
        <translation>Größe: nennt der Server.</translation>
    </message>
    <message>
        <source>%1 have come before; it goes on there.</source>
        <translation>%1 sind schon da; von dort geht es weiter.</translation>
    </message>
    <message>
        <source>To: %1</source>
        <extracomment>%1 is a file.</extracomment>
        <translation>Nach: %1</translation>
    </message>
</context>
<context>
    <name>studio::ui::FigureTile</name>
    <message>
        <source>%1: %2</source>
        <comment>caption, figure</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>studio::ui::FlipsPlot</name>
    <message>
        <source>Flips over the run</source>
        <translation>Wechsel im Verlauf des Laufs</translation>
    </message>
    <message>
        <source>A weight flips when its latent weight crosses a threshold, so that it becomes another of -1, 0 and +1. Many flips at the start and few later mean that the matrix settles. Shown as the share of the matrix&apos;s weights that flip in one step; one line a matrix, the chosen one bold.</source>
        <translation>Ein Gewicht wechselt, wenn sein latentes Gewicht eine Schwelle überschreitet und so zu einem anderen Wert aus -1, 0 und +1 wird. Viele Wechsel am Anfang und wenige später bedeuten, dass sich die Matrix setzt. Gezeigt wird der Anteil der Gewichte der Matrix, die in einem Schritt wechseln; eine Linie je Matrix, die gewählte fett.</translation>
    </message>
    <message>
        <source>weights that flip in a step</source>
        <translation>Gewichte, die in einem Schritt wechseln</translation>
    </message>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Flips are counted from two looks into the weights: they come as training goes on while this panel is open.</source>
        <translation>Wechsel werden aus zwei Blicken in die Gewichte gezählt: Sie kommen mit dem Fortgang des Trainings, solange dieser Bereich offen ist.</translation>
    </message>
    <message>
        <source>In a step %1 of the chosen matrix&apos;s weights flip now, %2 at the start</source>
        <translation>In einem Schritt wechseln jetzt %1 der Gewichte der gewählten Matrix, am Anfang %2</translation>
    </message>
</context>
<context>
    <name>studio::ui::GenerationPanel</name>
    <message>
        <source>Generate</source>
        <translation>Generieren</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Pin</source>
        <comment>a prompt</comment>
        <translation>Anheften</translation>
    </message>
    <message>
        <source>By itself while training</source>
        <translation>Beim Training von selbst</translation>
    </message>
    <message>
        <source>What to do with the prompt</source>
        <translation>Was mit dem Prompt geschehen soll</translation>
    </message>
    <message>
        <source>Answer</source>
        <comment>a page: what the model answers</comment>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Pinned prompts</source>
        <translation>Angeheftete Prompts</translation>
    </message>
    <message>
        <source>Compare checkpoints</source>
        <translation>Checkpoints vergleichen</translation>
    </message>
    <message>
        <source>Let the model write on from the prompt.</source>
        <translation>Das Modell vom Prompt aus weiterschreiben lassen.</translation>
    </message>
    <message>
        <source>Prompts that are asked again at every evaluation, so that you read their answers growing better.</source>
        <translation>Prompts, die bei jeder Auswertung erneut gestellt werden, sodass man liest, wie ihre Antworten besser werden.</translation>
    </message>
    <message>
        <source>Two sets of weights answer the same prompt side by side.</source>
        <translation>Zwei Sätze von Gewichten beantworten nebeneinander denselben Prompt.</translation>
    </message>
    <message>
        <source>Once upon a time</source>
        <translation>Once upon a time</translation>
    </message>
    <message>
        <source>How the text begins</source>
        <translation>Wie der Text beginnt</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>The prompt: how the text begins. The model writes on. Ctrl+Enter generates; Up and Down recall prompts asked before.</source>
        <translation>Der Prompt: wie der Text beginnt. Das Modell schreibt weiter. Strg+Eingabe generiert; Auf und Ab holen frühere Prompts zurück.</translation>
    </message>
    <message>
        <source>Let the model write on from the prompt (Ctrl+Enter). Training goes on meanwhile: a copy of the weights answers.</source>
        <translation>Das Modell vom Prompt aus weiterschreiben lassen (Strg+Eingabe). Das Training geht derweil weiter: Eine Kopie der Gewichte antwortet.</translation>
    </message>
    <message>
        <source>Stop writing. What is there stays.</source>
        <translation>Das Schreiben anhalten. Was dasteht, bleibt.</translation>
    </message>
    <message>
        <source>Ask this prompt again at every evaluation, with these settings and this seed, and lay the answers out along time.</source>
        <translation>Diesen Prompt bei jeder Auswertung mit diesen Einstellungen und diesem Seed erneut stellen und die Antworten in zeitlicher Folge zeigen.</translation>
    </message>
    <message>
        <source>Recent</source>
        <comment>prompts</comment>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Prompts asked before</source>
        <translation>Frühere Prompts</translation>
    </message>
    <message>
        <source>Choose among the prompts asked before, or forget them.</source>
        <translation>Unter den früheren Prompts wählen oder sie vergessen.</translation>
    </message>
    <message>
        <source>Settings</source>
        <comment>of an answer: temperature, length, ...</comment>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Settings of the answer</source>
        <translation>Einstellungen der Antwort</translation>
    </message>
    <message>
        <source>Shows or hides how the next token is chosen: temperature, top-k, length, seed and the rest. A low panel hides them at first.</source>
        <translation>Zeigt oder verbirgt, wie das nächste Token gewählt wird: Temperatur, Top-k, Länge, Seed und das Übrige. Ein niedriger Bereich verbirgt sie zunächst.</translation>
    </message>
    <message>
        <source>State of the answer</source>
        <translation>Stand der Antwort</translation>
    </message>
    <message>
        <source>Where rounding the output layer&apos;s weights to 8 bits makes generation faster, it is done. How far log-probabilities are then from those in fp32, at most, is measured at the last tokens of each prompt.</source>
        <translation>Wo das Runden der Gewichte der Ausgabeschicht auf 8 Bit das Generieren beschleunigt, wird gerundet. Wie weit die Log-Wahrscheinlichkeiten dann höchstens von denen in fp32 abweichen, wird an den letzten Token jedes Prompts gemessen.</translation>
    </message>
    <message>
        <source>Generate from the prompt every half minute while the model trains, so that you see its answers grow better.</source>
        <translation>Vom Prompt aus jede halbe Minute einen Text generieren, während das Modell trainiert, sodass man sieht, wie seine Antworten besser werden.</translation>
    </message>
    <message>
        <source>The prompt has more than %1 characters: pin a shorter one.</source>
        <translation>Der Prompt hat mehr als %1 Zeichen: einen kürzeren anheften.</translation>
    </message>
    <message numerus="yes">
        <source>%n prompts are pinned, and no more may be: unpin one first.</source>
        <translation>
            <numerusform>%n Prompt ist angeheftet, mehr sind nicht möglich: erst einen lösen.</numerusform>
            <numerusform>%n Prompts sind angeheftet, mehr sind nicht möglich: erst einen lösen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Press Generate, and the model writes on from your prompt. Then look at a word of the answer to see what else it considered.</source>
        <translation>„Generieren“ drücken, und das Modell schreibt vom Prompt aus weiter. Ein Blick auf ein Wort der Antwort zeigt dann, was es sonst erwogen hat.</translation>
    </message>
    <message>
        <source>The model is being prepared: it can answer as soon as training begins.</source>
        <translation>Das Modell wird vorbereitet: Es kann antworten, sobald das Training beginnt.</translation>
    </message>
    <message>
        <source>No model yet: start a run, and talk to it while it learns.</source>
        <translation>Noch kein Modell: einen Lauf starten und mit dem Modell sprechen, während es lernt.</translation>
    </message>
    <message>
        <source>The answer failed for a reason that is not known. Try again, and look at the event log.</source>
        <translation>Die Antwort schlug aus unbekanntem Grund fehl. Noch einmal versuchen und ins Ereignisprotokoll sehen.</translation>
    </message>
    <message>
        <source>Waiting for a copy of the weights …</source>
        <translation>Warten auf eine Kopie der Gewichte …</translation>
    </message>
    <message>
        <source>%1 · %2 tokens/s · weights of step %3</source>
        <translation>%1 · %2 Token/s · Gewichte von Schritt %3</translation>
    </message>
    <message>
        <source>1 token</source>
        <translation>1 Token</translation>
    </message>
    <message numerus="yes">
        <source>%n tokens</source>
        <translation>
            <numerusform>%n Token</numerusform>
            <numerusform>%n Token</numerusform>
        </translation>
    </message>
    <message>
        <source> · finished</source>
        <translation> · fertig</translation>
    </message>
    <message>
        <source> · stopped</source>
        <translation> · angehalten</translation>
    </message>
</context>
<context>
    <name>studio::ui::HelpDock</name>
    <message>
        <source>Help</source>
        <comment>title of a panel</comment>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Erklärung</translation>
    </message>
    <message>
        <source>Search the glossary</source>
        <translation>Glossar durchsuchen</translation>
    </message>
    <message>
        <source>Terms</source>
        <comment>of the glossary</comment>
        <translation>Begriffe</translation>
    </message>
    <message>
        <source>No term contains “%1”.</source>
        <translation>Kein Begriff enthält „%1“.</translation>
    </message>
</context>
<context>
    <name>studio::ui::HelpMenu</name>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Lists every shortcut; the list can be searched and printed.</source>
        <translation>Listet alle Tastenkürzel auf; die Liste lässt sich durchsuchen und drucken.</translation>
    </message>
    <message>
        <source>What is this?</source>
        <translation>Was ist das?</translation>
    </message>
    <message>
        <source>Explains what the keyboard or the pointer is in, in the help panel.</source>
        <translation>Erklärt im Hilfebereich, worin Tastatur oder Zeiger gerade sind.</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>Glossar</translation>
    </message>
    <message>
        <source>What the words of this program mean.</source>
        <translation>Was die Wörter dieses Programms bedeuten.</translation>
    </message>
    <message>
        <source>Take the tour</source>
        <translation>Rundgang beginnen</translation>
    </message>
    <message>
        <source>Points at each panel in turn; Esc leaves it.</source>
        <translation>Zeigt der Reihe nach auf jeden Bereich; Esc beendet ihn.</translation>
    </message>
    <message>
        <source>&amp;About Ternary Studio</source>
        <translation>&amp;Über Ternary Studio</translation>
    </message>
    <message>
        <source>Version and licence.</source>
        <translation>Version und Lizenz.</translation>
    </message>
</context>
<context>
    <name>studio::ui::InterruptionOffer</name>
    <message>
        <source>Continue</source>
        <comment>an interrupted run</comment>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Goes on training from the newest checkpoint, at most a minute before the interruption.</source>
        <translation>Trainiert vom neuesten Checkpoint an weiter, höchstens eine Minute vor der Unterbrechung.</translation>
    </message>
    <message>
        <source>The run stays in the run library and can go on at any time.</source>
        <translation>Der Lauf bleibt in der Laufbibliothek und lässt sich jederzeit fortsetzen.</translation>
    </message>
    <message>
        <source>%1 Continue?</source>
        <extracomment>%1 is a sentence: &quot;Run “Stories” was interrupted 3 minutes ago at step 4,210.&quot;</extracomment>
        <translation>%1 Fortsetzen?</translation>
    </message>
</context>
<context>
    <name>studio::ui::LabDialog</name>
    <message>
        <source>Output-layer laboratory</source>
        <translation>Labor der Ausgabeschichten</translation>
    </message>
</context>
<context>
    <name>studio::ui::LabPlanPage</name>
    <message>
        <source>Train the same model with several output layers, one after the other, on the same text and for the same budget, and see which one gets furthest. Every output layer gets the same small search of its learning rate first.</source>
        <translation>Dasselbe Modell mit mehreren Ausgabeschichten trainieren, eine nach der anderen, auf demselben Text und mit demselben Budget, und sehen, welche am weitesten kommt. Für jede Ausgabeschicht wird vorher auf dieselbe Weise kurz die Lernrate gesucht.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Sizes and settings that all runs have.</source>
        <translation>Größen und Einstellungen, die allen Läufen gemeinsam sind.</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <comment>of a laboratory</comment>
        <translation>&amp;Modell</translation>
    </message>
    <message>
        <source>Choose text files…</source>
        <translation>Textdateien wählen…</translation>
    </message>
    <message>
        <source>Choose text files</source>
        <translation>Textdateien wählen</translation>
    </message>
    <message>
        <source>Train on text of your own.</source>
        <translation>Auf eigenem Text trainieren.</translation>
    </message>
    <message>
        <source>Storybook, built in</source>
        <translation>Storybook, eingebaut</translation>
    </message>
    <message>
        <source>Text</source>
        <comment>what is trained on</comment>
        <translation>Text</translation>
    </message>
    <message>
        <source>Output layers</source>
        <translation>Ausgabeschichten</translation>
    </message>
    <message>
        <source>Those with a mark are compared. Space marks, the arrow keys move.</source>
        <translation>Die markierten werden verglichen. Leertaste markiert, Pfeiltasten bewegen.</translation>
    </message>
    <message>
        <source>&amp;Output layers</source>
        <translation>Ausga&amp;beschichten</translation>
    </message>
    <message>
        <source>Another output layer</source>
        <translation>Weitere Ausgabeschicht</translation>
    </message>
    <message>
        <source>The name of an output layer and settings of its own, as in “full fraction=0.25” or “full vocabulary=4096”.</source>
        <translation>Der Name einer Ausgabeschicht und eigene Einstellungen dazu, etwa „full fraction=0.25“ oder „full vocabulary=4096“.</translation>
    </message>
    <message>
        <source>for instance: full fraction=0.5</source>
        <comment>a placeholder</comment>
        <translation>zum Beispiel: full fraction=0.5</translation>
    </message>
    <message>
        <source>Add</source>
        <comment>an output layer to a list</comment>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add the output layer</source>
        <translation>Die Ausgabeschicht hinzufügen</translation>
    </message>
    <message>
        <source>Puts it into the list.</source>
        <translation>Nimmt sie in die Liste auf.</translation>
    </message>
    <message>
        <source>A&amp;nother</source>
        <comment>output layer</comment>
        <translation>&amp;Weitere</translation>
    </message>
    <message>
        <source>Measured against</source>
        <translation>Gemessen an</translation>
    </message>
    <message>
        <source>The output layer whose score the others must reach.</source>
        <translation>Die Ausgabeschicht, deren Wert die anderen erreichen müssen.</translation>
    </message>
    <message>
        <source>Measured &amp;against</source>
        <translation>&amp;Gemessen an</translation>
    </message>
    <message>
        <source>Budget of each run</source>
        <translation>Budget jedes Laufs</translation>
    </message>
    <message>
        <source>How long, or how many tokens, each run trains. Scoring does not count.</source>
        <translation>Wie lange oder auf wie vielen Token jeder Lauf trainiert. Das Bewerten zählt nicht mit.</translation>
    </message>
    <message>
        <source>Unit of the budget</source>
        <translation>Einheit des Budgets</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>&amp;Budget</source>
        <translation>B&amp;udget</translation>
    </message>
    <message>
        <source>Search of the learning rate</source>
        <translation>Suche der Lernrate</translation>
    </message>
    <message>
        <source>What all tries of an output layer have together, in the same unit.</source>
        <translation>Was alle Versuche einer Ausgabeschicht zusammen bekommen, in derselben Einheit.</translation>
    </message>
    <message>
        <source>Factors on the learning rate</source>
        <translation>Faktoren auf die Lernrate</translation>
    </message>
    <message>
        <source>Each is tried for every output layer, and the best is taken. A single one is taken as it is, without a try.</source>
        <translation>Jeder wird für jede Ausgabeschicht probiert, der beste wird genommen. Ein einzelner wird ohne Versuch übernommen.</translation>
    </message>
    <message>
        <source>&amp;Search of the rate</source>
        <translation>&amp;Suche der Rate</translation>
    </message>
    <message>
        <source>with factors</source>
        <translation>mit den Faktoren</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>Seeds</translation>
    </message>
    <message>
        <source>Runs of each output layer that differ by chance alone: they show how much of a difference is chance.</source>
        <translation>Läufe jeder Ausgabeschicht, die sich nur durch Zufall unterscheiden: Sie zeigen, wie viel eines Unterschieds Zufall ist.</translation>
    </message>
    <message>
        <source>How many of the best are repeated</source>
        <translation>Wie viele der besten wiederholt werden</translation>
    </message>
    <message>
        <source>After the first seed, only so many of the best output layers and the reference are run again; 0 repeats all.</source>
        <translation>Nach dem ersten Seed laufen nur so viele der besten Ausgabeschichten und die Referenz noch einmal; 0 wiederholt alle.</translation>
    </message>
    <message>
        <source>See&amp;ds</source>
        <translation>See&amp;ds</translation>
    </message>
    <message>
        <source>after the first for the best</source>
        <translation>nach dem ersten für die besten</translation>
    </message>
    <message>
        <source>Output layers start from what the text tells</source>
        <translation>Ausgabeschichten beginnen mit dem, was der Text verrät</translation>
    </message>
    <message>
        <source>Word frequencies as biases and a fitting scale of the logits: on for all or off for all.</source>
        <translation>Worthäufigkeiten als Bias und eine passende Skalierung der Logits: für alle ein oder für alle aus.</translation>
    </message>
    <message>
        <source>Go on with a laboratory…</source>
        <translation>Labor fortsetzen…</translation>
    </message>
    <message>
        <source>Go on with a laboratory</source>
        <translation>Labor fortsetzen</translation>
    </message>
    <message>
        <source>Opens the folder of one that was stopped, or shows one that is done.</source>
        <translation>Öffnet den Ordner eines angehaltenen Labors oder zeigt ein fertiges.</translation>
    </message>
    <message>
        <source>Open a laboratory&apos;s folder</source>
        <translation>Ordner eines Labors öffnen</translation>
    </message>
    <message>
        <source>Start</source>
        <comment>a laboratory</comment>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Start the laboratory</source>
        <translation>Das Labor starten</translation>
    </message>
    <message>
        <source>Begins with the first output layer.</source>
        <translation>Beginnt mit der ersten Ausgabeschicht.</translation>
    </message>
    <message>
        <source>Text for the laboratory</source>
        <translation>Text für das Labor</translation>
    </message>
    <message>
        <source>Text files (*.txt *.md *.text);;All files (*)</source>
        <translation>Textdateien (*.txt *.md *.text);;Alle Dateien (*)</translation>
    </message>
    <message numerus="yes">
        <source>%n runs, %1 of training in all, and some more for scoring.</source>
        <translation>
            <numerusform>%n Lauf, insgesamt %1 Training und dazu etwas Zeit zum Bewerten.</numerusform>
            <numerusform>%n Läufe, insgesamt %1 Training und dazu etwas Zeit zum Bewerten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n runs, %1 tokens in all.</source>
        <translation>
            <numerusform>%n Lauf, insgesamt %1 Token.</numerusform>
            <numerusform>%n Läufe, insgesamt %1 Token.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>studio::ui::LabPlot</name>
    <message>
        <source>Score of each output layer</source>
        <translation>Wert jeder Ausgabeschicht</translation>
    </message>
    <message>
        <source>Bits per byte on text that no model was trained on; lower is better. A band spans the runs with different seeds.</source>
        <translation>Bit je Byte auf Text, auf dem kein Modell trainiert wurde; weniger ist besser. Ein Band umspannt die Läufe mit verschiedenen Seeds.</translation>
    </message>
    <message>
        <source>validation bits per byte</source>
        <translation>Validierung, Bit je Byte</translation>
    </message>
    <message>
        <source>training time, evaluations left out</source>
        <translation>Trainingszeit ohne Auswertungen</translation>
    </message>
    <message>
        <source>tokens fed</source>
        <translation>gelesene Token</translation>
    </message>
    <message>
        <source>tokens that entered the loss</source>
        <translation>Token, die in den Verlust eingingen</translation>
    </message>
    <message>
        <source>The curves begin with the first run that is more than a try of the learning rate.</source>
        <translation>Die Kurven beginnen mit dem ersten Lauf, der mehr ist als ein Versuch der Lernrate.</translation>
    </message>
    <message>
        <source>%1: %2 bits per byte</source>
        <extracomment>An output layer and its score.</extracomment>
        <translation>%1: %2 Bit je Byte</translation>
    </message>
    <message>
        <source>No run has ended yet.</source>
        <translation>Noch ist kein Lauf zu Ende.</translation>
    </message>
</context>
<context>
    <name>studio::ui::LabResultPage</name>
    <message>
        <source>Pause</source>
        <comment>a laboratory</comment>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Halts the run in place; nothing is lost.</source>
        <translation>Hält den Lauf an Ort und Stelle an; nichts geht verloren.</translation>
    </message>
    <message>
        <source>Stop</source>
        <comment>a laboratory</comment>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Saves the run under way. The laboratory can go on later.</source>
        <translation>Speichert den laufenden Lauf. Das Labor lässt sich später fortsetzen.</translation>
    </message>
    <message>
        <source>Go on</source>
        <comment>with a laboratory</comment>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Goes on where the laboratory was stopped.</source>
        <translation>Macht dort weiter, wo das Labor angehalten wurde.</translation>
    </message>
    <message>
        <source>What came out</source>
        <translation>Was herauskam</translation>
    </message>
    <message>
        <source>Progress of the laboratory</source>
        <translation>Fortschritt des Labors</translation>
    </message>
    <message>
        <source>What the scores are drawn over</source>
        <translation>Worüber die Werte aufgetragen sind</translation>
    </message>
    <message>
        <source>Over training time</source>
        <translation>Über der Trainingszeit</translation>
    </message>
    <message>
        <source>Over tokens fed</source>
        <translation>Über gelesenen Token</translation>
    </message>
    <message>
        <source>Over tokens with loss</source>
        <translation>Über Token mit Verlust</translation>
    </message>
    <message>
        <source>Score to be reached</source>
        <translation>Zu erreichender Wert</translation>
    </message>
    <message>
        <source>The table tells when each output layer reached this many bits per byte. Until you choose one, it is the reference&apos;s last.</source>
        <translation>Die Tabelle sagt, wann jede Ausgabeschicht so viele Bit je Byte erreicht hat. Solange keiner gewählt ist, gilt der letzte Wert der Referenz.</translation>
    </message>
    <message>
        <source>&amp;Time to reach</source>
        <comment>a score, before the field of that score</comment>
        <translation>&amp;Zeit bis</translation>
    </message>
    <message>
        <source>bits per byte</source>
        <comment>after a score</comment>
        <translation>Bit je Byte</translation>
    </message>
    <message>
        <source>Results of the laboratory</source>
        <translation>Ergebnisse des Labors</translation>
    </message>
    <message>
        <source>Save as a page…</source>
        <translation>Als Seite speichern…</translation>
    </message>
    <message>
        <source>One HTML file with everything: words, curves, tables and settings.</source>
        <translation>Eine HTML-Datei mit allem: Text, Kurven, Tabellen und Einstellungen.</translation>
    </message>
    <message>
        <source>New laboratory…</source>
        <translation>Neues Labor…</translation>
    </message>
    <message>
        <source>Choose output layers and begin another.</source>
        <translation>Ausgabeschichten wählen und ein weiteres beginnen.</translation>
    </message>
    <message>
        <source>The laboratory is done.</source>
        <translation>Das Labor ist fertig.</translation>
    </message>
    <message>
        <source>The laboratory was stopped; what is done is kept.</source>
        <translation>Das Labor wurde angehalten; was fertig ist, bleibt erhalten.</translation>
    </message>
    <message>
        <source>The laboratory cannot go on; what is done is kept.</source>
        <translation>Das Labor kann nicht weitergehen; was fertig ist, bleibt erhalten.</translation>
    </message>
    <message>
        <source>The laboratory begins.</source>
        <translation>Das Labor beginnt.</translation>
    </message>
    <message>
        <source>%1: trying the rate × %2</source>
        <extracomment>%1 is an output layer, %2 a factor, then a seed.</extracomment>
        <translation>%1: Versuch mit Rate × %2</translation>
    </message>
    <message>
        <source>%1: seed %2</source>
        <translation>%1: Seed %2</translation>
    </message>
    <message>
        <source>Paused. %1</source>
        <extracomment>%1 is what is under way.</extracomment>
        <translation>Pause. %1</translation>
    </message>
    <message>
        <source>%1, preparing</source>
        <comment>an output layer</comment>
        <translation>%1, wird vorbereitet</translation>
    </message>
    <message>
        <source>%1. %2 done, about %3 left</source>
        <extracomment>%1 is what is under way, %2 a share, %3 a duration.</extracomment>
        <translation>%1. %2 fertig, noch etwa %3</translation>
    </message>
    <message>
        <source>Resume</source>
        <comment>a laboratory</comment>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>What to keep in mind:</source>
        <translation>Zu bedenken ist:</translation>
    </message>
    <message>
        <source>Save the laboratory&apos;s page</source>
        <translation>Seite des Labors speichern</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Webseite (*.html)</translation>
    </message>
</context>
<context>
    <name>studio::ui::LatentHistogramPlot</name>
    <message>
        <source>Distribution of the latent weights</source>
        <translation>Verteilung der latenten Gewichte</translation>
    </message>
    <message>
        <source>Training moves fine-grained latent weights. The computation sees only what they are rounded to: +1 above the threshold, -1 below its negative, 0 between. The threshold is the mean of their absolute values.</source>
        <translation>Das Training bewegt fein abgestufte latente Gewichte. Die Rechnung sieht nur, worauf sie gerundet werden: +1 über der Schwelle, -1 unter ihrem Negativen, dazwischen 0. Die Schwelle ist das Mittel ihrer Beträge.</translation>
    </message>
    <message>
        <source>latent weight</source>
        <translation>latentes Gewicht</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>No distribution yet</source>
        <translation>Noch keine Verteilung</translation>
    </message>
    <message>
        <source>they become −1</source>
        <translation>sie werden zu −1</translation>
    </message>
    <message>
        <source>they become 0</source>
        <translation>sie werden zu 0</translation>
    </message>
    <message>
        <source>they become +1</source>
        <translation>sie werden zu +1</translation>
    </message>
    <message>
        <source>%1 to %2
%3 weights (%4)
%5</source>
        <extracomment>Two ends of a range of numbers, a count with its share, what they become.</extracomment>
        <translation>%1 bis %2
%3 Gewichte (%4)
%5</translation>
    </message>
    <message>
        <source>Thresholds at %1 and %2</source>
        <translation>Schwellen bei %1 und %2</translation>
    </message>
</context>
<context>
    <name>studio::ui::LayerHistoryPlot</name>
    <message>
        <source>Time of a layer over the run</source>
        <translation>Zeit einer Schicht im Verlauf des Laufs</translation>
    </message>
    <message>
        <source>The time that the chosen layer takes in a step, over the run. A jump mostly comes with another phase, whose steps have more tokens.</source>
        <translation>Die Zeit, die die gewählte Schicht in einem Schritt braucht, im Verlauf des Laufs. Ein Sprung kommt meist mit einer neuen Phase, deren Schritte mehr Token haben.</translation>
    </message>
    <message>
        <source>forward</source>
        <translation>vorwärts</translation>
    </message>
    <message>
        <source>backward</source>
        <translation>rückwärts</translation>
    </message>
    <message>
        <source>update</source>
        <translation>Update</translation>
    </message>
    <message>
        <source>training time</source>
        <translation>Trainingszeit</translation>
    </message>
    <message>
        <source>The first times come after a second of training.</source>
        <translation>Die ersten Zeiten kommen nach einer Sekunde Training.</translation>
    </message>
    <message>
        <source>step %1, after %2</source>
        <extracomment>Where in the training: a number of steps, a time.</extracomment>
        <translation>Schritt %1, nach %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>&quot;forward&quot;, &quot;backward&quot; or &quot;update&quot;, and a time.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 of the step&apos;s time</source>
        <translation>%1 der Zeit des Schritts</translation>
    </message>
    <message>
        <source>%1: %2 a step now, %3 at the start</source>
        <translation>%1: jetzt %2 je Schritt, am Anfang %3</translation>
    </message>
</context>
<context>
    <name>studio::ui::LengthPlot</name>
    <message>
        <source>Lengths of the documents</source>
        <translation>Längen der Dokumente</translation>
    </message>
    <message>
        <source>How many documents have how many tokens. Training windows that are longer than most documents go over from one to the next.</source>
        <translation>Wie viele Dokumente wie viele Token haben. Trainingsfenster, die länger sind als die meisten Dokumente, reichen von einem ins nächste.</translation>
    </message>
    <message>
        <source>tokens of a document</source>
        <translation>Token eines Dokuments</translation>
    </message>
    <message>
        <source>documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>No documents yet</source>
        <translation>Noch keine Dokumente</translation>
    </message>
    <message>
        <source>Most documents have %1 to %2 tokens.</source>
        <translation>Die meisten Dokumente haben %1 bis %2 Token.</translation>
    </message>
</context>
<context>
    <name>studio::ui::LibraryCommands</name>
    <message>
        <source>Open</source>
        <comment>a kept run</comment>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Opens the run to look at its curves, samples and weights. One that another program trains is followed live.</source>
        <translation>Öffnet den Lauf, um seine Kurven, Textproben und Gewichte anzusehen. Einem Lauf, den ein anderes Programm trainiert, wird live gefolgt.</translation>
    </message>
    <message>
        <source>Train on</source>
        <comment>a kept run</comment>
        <translation>Weitertrainieren</translation>
    </message>
    <message>
        <source>Goes on training the run from its newest checkpoint.</source>
        <translation>Trainiert den Lauf von seinem neuesten Checkpoint an weiter.</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Gives the run another name; its folder keeps its own.</source>
        <translation>Gibt dem Lauf einen anderen Namen; sein Ordner behält den alten.</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>Schlagwörter…</translation>
    </message>
    <message>
        <source>Words under which the chosen runs are found again.</source>
        <translation>Wörter, unter denen die gewählten Läufe wiederzufinden sind.</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>In den Papierkorb</translation>
    </message>
    <message>
        <source>Moves the folders of the chosen runs to the trash of this computer.</source>
        <translation>Verschiebt die Ordner der gewählten Läufe in den Papierkorb dieses Computers.</translation>
    </message>
    <message>
        <source>Bring back from trash</source>
        <translation>Aus dem Papierkorb zurückholen</translation>
    </message>
    <message>
        <source>Undoes the last move to the trash.</source>
        <translation>Macht das letzte Verschieben in den Papierkorb rückgängig.</translation>
    </message>
    <message>
        <source>Show no curves</source>
        <translation>Keine Kurven zeigen</translation>
    </message>
    <message>
        <source>Takes the ticks off all runs.</source>
        <translation>Entfernt die Häkchen bei allen Läufen.</translation>
    </message>
    <message>
        <source>Build the library anew</source>
        <translation>Bibliothek neu aufbauen</translation>
    </message>
    <message>
        <source>Reads all run folders again. The folders are what counts; the library is only an index of them.</source>
        <translation>Liest alle Laufordner neu ein. Was zählt, sind die Ordner; die Bibliothek ist nur ein Verzeichnis davon.</translation>
    </message>
    <message>
        <source>More commands for runs</source>
        <translation>Weitere Befehle für Läufe</translation>
    </message>
    <message>
        <source>Rename, tag, move to trash, build the library anew.</source>
        <translation>Umbenennen, Schlagwörter vergeben, in den Papierkorb verschieben, Bibliothek neu aufbauen.</translation>
    </message>
</context>
<context>
    <name>studio::ui::LibraryCurvesPage</name>
    <message>
        <source>The mouse wheel zooms, dragging moves along, a double click shows all. By keyboard: + and - zoom, the arrows move along, Home shows all.</source>
        <translation>Das Mausrad zoomt, Ziehen verschiebt, ein Doppelklick zeigt alles. Mit der Tastatur: + und - zoomen, die Pfeile verschieben, Pos1 zeigt alles.</translation>
    </message>
    <message>
        <source>Measure</source>
        <comment>what the curves of runs show</comment>
        <translation>Maß</translation>
    </message>
    <message>
        <source>Bits per byte compares runs whose vocabularies differ; the loss as optimised has label smoothing and z-loss in it.</source>
        <translation>Bit je Byte vergleicht Läufe mit verschiedenen Vokabularen; der Verlust wie optimiert enthält Label-Smoothing und z-loss.</translation>
    </message>
    <message>
        <source>Bits per byte</source>
        <translation>Bit je Byte</translation>
    </message>
    <message>
        <source>Plain cross-entropy</source>
        <translation>Reine Kreuzentropie</translation>
    </message>
    <message>
        <source>As optimised</source>
        <comment>a loss</comment>
        <translation>Wie optimiert</translation>
    </message>
    <message>
        <source>Horizontal axis</source>
        <translation>Waagerechte Achse</translation>
    </message>
    <message>
        <source>What the curves run along: optimizer steps, tokens read, or time.</source>
        <translation>Woran die Kurven entlanglaufen: Optimiererschritte, gelesene Token oder Zeit.</translation>
    </message>
    <message>
        <source>By step</source>
        <comment>axis</comment>
        <translation>Nach Schritt</translation>
    </message>
    <message>
        <source>By tokens</source>
        <comment>axis</comment>
        <translation>Nach Token</translation>
    </message>
    <message>
        <source>By time</source>
        <comment>axis</comment>
        <translation>Nach Zeit</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>Glättung</translation>
    </message>
    <message>
        <source>An exponential moving average over so many steps; the dots are scores on text that is not trained on and are never smoothed.</source>
        <translation>Ein exponentiell gleitendes Mittel über so viele Schritte; die Punkte sind Werte auf Text, auf dem nicht trainiert wird, und werden nie geglättet.</translation>
    </message>
    <message>
        <source>Not smoothed</source>
        <translation>Nicht geglättet</translation>
    </message>
    <message>
        <source>%1 steps</source>
        <comment>how many the smoothing averages over</comment>
        <translation>%1 Schritte</translation>
    </message>
    <message>
        <source>Log</source>
        <extracomment>Short for a logarithmic vertical axis.</extracomment>
        <translation>Log</translation>
    </message>
    <message>
        <source>Logarithmic vertical axis</source>
        <translation>Logarithmische senkrechte Achse</translation>
    </message>
    <message>
        <source>Logarithmic vertical axis: late, small gains stay visible.</source>
        <translation>Logarithmische senkrechte Achse: Späte, kleine Gewinne bleiben sichtbar.</translation>
    </message>
</context>
<context>
    <name>studio::ui::LibraryNotice</name>
    <message>
        <source>How much of the runs is read</source>
        <translation>Wie viel von den Läufen gelesen ist</translation>
    </message>
    <message>
        <source>What can be done</source>
        <comment>about a notice</comment>
        <translation>Was sich tun lässt</translation>
    </message>
    <message>
        <source>The library is being built anew from the run folders.</source>
        <translation>Die Bibliothek wird aus den Laufordnern neu aufgebaut.</translation>
    </message>
    <message>
        <source>“%1” was moved to the trash.</source>
        <comment>a run</comment>
        <translation>„%1“ wurde in den Papierkorb verschoben.</translation>
    </message>
    <message numerus="yes">
        <source>%n runs were moved to the trash.</source>
        <translation>
            <numerusform>%n Lauf wurde in den Papierkorb verschoben.</numerusform>
            <numerusform>%n Läufe wurden in den Papierkorb verschoben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <comment>a message</comment>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>studio::ui::LibraryPanel</name>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Settings that differ between runs</source>
        <translation>Einstellungen, in denen sich Läufe unterscheiden</translation>
    </message>
    <message>
        <source>Search</source>
        <comment>the kept runs</comment>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search the runs</source>
        <translation>Läufe durchsuchen</translation>
    </message>
    <message>
        <source>Shows only the runs whose name, tags, preset, text or output layer contain all these words.</source>
        <translation>Zeigt nur die Läufe, deren Name, Schlagwörter, Vorgabe, Text oder Ausgabeschicht alle diese Wörter enthalten.</translation>
    </message>
    <message>
        <source>State of the runs that are shown</source>
        <translation>Zustand der gezeigten Läufe</translation>
    </message>
    <message>
        <source>Which runs are shown, by their state.</source>
        <translation>Welche Läufe gezeigt werden, nach ihrem Zustand.</translation>
    </message>
    <message>
        <source>All runs</source>
        <translation>Alle Läufe</translation>
    </message>
    <message>
        <source>Compare runs</source>
        <translation>Läufe vergleichen</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>Differences</source>
        <comment>of settings between runs</comment>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>Tick two or more runs in the list to see in which settings they differ.</source>
        <translation>Zwei oder mehr Läufe in der Liste ankreuzen, um zu sehen, in welchen Einstellungen sie sich unterscheiden.</translation>
    </message>
    <message>
        <source>These runs have the same settings.</source>
        <translation>Diese Läufe haben dieselben Einstellungen.</translation>
    </message>
    <message>
        <source>No run matches the search.</source>
        <translation>Kein Lauf passt zur Suche.</translation>
    </message>
    <message>
        <source>The kept runs are being looked at.</source>
        <translation>Die aufbewahrten Läufe werden durchgesehen.</translation>
    </message>
    <message>
        <source>No run is kept yet. Each run you start is listed here, with its curve and settings.</source>
        <translation>Noch ist kein Lauf aufbewahrt. Jeder gestartete Lauf erscheint hier mit Kurve und Einstellungen.</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Tags, separated by commas:</source>
        <translation>Schlagwörter, durch Kommas getrennt:</translation>
    </message>
    <message numerus="yes">
        <source>Tags of %n runs, separated by commas:</source>
        <translation>
            <numerusform>Schlagwörter von %n Lauf, durch Kommas getrennt:</numerusform>
            <numerusform>Schlagwörter von %n Läufen, durch Kommas getrennt:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>studio::ui::LossPanel</name>
    <message>
        <source>Loss curves</source>
        <translation>Verlustkurven</translation>
    </message>
    <message>
        <source>The mouse&apos;s cross-hair tells the values of a step. The wheel zooms, dragging moves along, a double click shows the whole curve; dragging with Shift selects a stretch and tells its mean and slope.
By keyboard: Left and Right move the cross-hair, with Shift they select, with Ctrl they move along; + and - zoom, Home shows the whole curve, Escape clears.</source>
        <translation>Das Fadenkreuz der Maus nennt die Werte eines Schritts. Das Mausrad zoomt, Ziehen verschiebt, ein Doppelklick zeigt die ganze Kurve; Ziehen mit Umschalt wählt einen Abschnitt und nennt sein Mittel und seine Steigung.
Mit der Tastatur: Links und Rechts bewegen das Fadenkreuz, mit Umschalt wählen sie aus, mit Strg verschieben sie; + und - zoomen, Pos1 zeigt die ganze Kurve, Esc hebt die Auswahl auf.</translation>
    </message>
    <message>
        <source>Measure</source>
        <comment>what the loss curves show</comment>
        <translation>Maß</translation>
    </message>
    <message>
        <source>As optimised: what the training minimises, label smoothing and z-loss included.
Plain cross-entropy: how surprised the model is by each token, in nats.
Bits per byte: the same for each byte of text; it compares runs whose vocabularies differ.</source>
        <translation>Wie optimiert: was das Training verringert, mit Label-Smoothing und z-loss.
Reine Kreuzentropie: wie sehr jedes Token das Modell überrascht, in Nat.
Bit je Byte: dasselbe für jedes Byte Text; vergleicht Läufe mit verschiedenen Vokabularen.</translation>
    </message>
    <message>
        <source>As optimised</source>
        <comment>a loss</comment>
        <translation>Wie optimiert</translation>
    </message>
    <message>
        <source>Plain cross-entropy</source>
        <translation>Reine Kreuzentropie</translation>
    </message>
    <message>
        <source>Bits per byte</source>
        <translation>Bit je Byte</translation>
    </message>
    <message>
        <source>Horizontal axis</source>
        <translation>Waagerechte Achse</translation>
    </message>
    <message>
        <source>What the curves run along: optimizer steps, tokens read, or time.</source>
        <translation>Woran die Kurven entlanglaufen: Optimiererschritte, gelesene Token oder Zeit.</translation>
    </message>
    <message>
        <source>By step</source>
        <comment>axis</comment>
        <translation>Nach Schritt</translation>
    </message>
    <message>
        <source>By tokens</source>
        <comment>axis</comment>
        <translation>Nach Token</translation>
    </message>
    <message>
        <source>By time</source>
        <comment>axis</comment>
        <translation>Nach Zeit</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>Glättung</translation>
    </message>
    <message>
        <source>The dark curve is an exponential moving average of the light one: each point counts the last steps most. The shaded band runs from the least to the greatest loss of as many steps. Further right takes more steps together.</source>
        <translation>Die dunkle Kurve ist ein exponentiell gleitendes Mittel der hellen: In jedem Punkt zählen die letzten Schritte am meisten. Das schattierte Band reicht vom kleinsten zum größten Verlust ebenso vieler Schritte. Weiter rechts werden mehr Schritte zusammengefasst.</translation>
    </message>
    <message>
        <source>not smoothed</source>
        <translation>nicht geglättet</translation>
    </message>
    <message>
        <source>Show</source>
        <extracomment>A button whose menu says what a chart shows.</extracomment>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>What the chart shows</source>
        <translation>Was das Diagramm zeigt</translation>
    </message>
    <message>
        <source>The legend: which curves and marks are shown, and which axes are logarithmic.</source>
        <translation>Die Legende: welche Kurven und Marken gezeigt werden und welche Achsen logarithmisch sind.</translation>
    </message>
    <message>
        <source>Logarithmic horizontal axis</source>
        <translation>Logarithmische waagerechte Achse</translation>
    </message>
    <message>
        <source>A power law becomes a straight line when both axes are logarithmic.</source>
        <translation>Ein Potenzgesetz wird zur Geraden, wenn beide Achsen logarithmisch sind.</translation>
    </message>
    <message>
        <source>Logarithmic vertical axis</source>
        <translation>Logarithmische senkrechte Achse</translation>
    </message>
    <message>
        <source>Late, small gains stay visible.</source>
        <translation>Späte, kleine Gewinne bleiben sichtbar.</translation>
    </message>
    <message>
        <source>Follow</source>
        <comment>the newest points</comment>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>Follow the run</source>
        <translation>Dem Lauf folgen</translation>
    </message>
    <message>
        <source>Keeps the whole curve in view as it grows. Zooming or dragging lets go; a double click takes it up again.</source>
        <translation>Hält die ganze wachsende Kurve im Blick. Zoomen oder Ziehen beendet das; ein Doppelklick nimmt es wieder auf.</translation>
    </message>
    <message>
        <source>%1 steps</source>
        <comment>how many the smoothing averages over</comment>
        <translation>%1 Schritte</translation>
    </message>
    <message>
        <source>The first step is being computed.</source>
        <translation>Der erste Schritt wird berechnet.</translation>
    </message>
    <message>
        <source>The run is being prepared: the curve begins with its first step.</source>
        <translation>Der Lauf wird vorbereitet: Die Kurve beginnt mit seinem ersten Schritt.</translation>
    </message>
    <message>
        <source>This run has no step yet, so there is no curve.</source>
        <translation>Dieser Lauf hat noch keinen Schritt, also gibt es keine Kurve.</translation>
    </message>
    <message>
        <source>No run yet: Quick start draws the loss here from its first step on.</source>
        <translation>Noch kein Lauf: Der Schnellstart zeichnet hier den Verlust vom ersten Schritt an.</translation>
    </message>
</context>
<context>
    <name>studio::ui::LossPlot</name>
    <message>
        <source>train</source>
        <comment>curve in a legend</comment>
        <translation>Training</translation>
    </message>
    <message>
        <source>least to greatest</source>
        <comment>shaded band in a legend, of the steps averaged over</comment>
        <translation>kleinster bis größter</translation>
    </message>
    <message>
        <source>train, smoothed</source>
        <comment>curve in a legend</comment>
        <translation>Training, geglättet</translation>
    </message>
    <message>
        <source>validation</source>
        <comment>curve in a legend</comment>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>learning rate</source>
        <comment>curve in a legend</comment>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>step</source>
        <comment>axis</comment>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>tokens</source>
        <comment>axis</comment>
        <translation>Token</translation>
    </message>
    <message>
        <source>minutes of training</source>
        <comment>axis</comment>
        <translation>Minuten Training</translation>
    </message>
    <message>
        <source>loss as optimised (nats)</source>
        <comment>axis</comment>
        <translation>Verlust wie optimiert (Nat)</translation>
    </message>
    <message>
        <source>cross-entropy (nats a token)</source>
        <comment>axis</comment>
        <translation>Kreuzentropie (Nat je Token)</translation>
    </message>
    <message>
        <source>bits per byte</source>
        <comment>axis</comment>
        <translation>Bit je Byte</translation>
    </message>
    <message>
        <source>learning rate</source>
        <comment>axis</comment>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>validation (plain cross-entropy)</source>
        <comment>curve in a legend</comment>
        <translation>Validierung (reine Kreuzentropie)</translation>
    </message>
</context>
<context>
    <name>studio::ui::MainWindow</name>
    <message>
        <source>Run bar</source>
        <translation>Laufleiste</translation>
    </message>
    <message>
        <source>Message</source>
        <comment>what went wrong</comment>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Opened for reading</source>
        <translation>Zum Lesen geöffnet</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <comment>a run, a submenu</comment>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Stops the run, saves it and closes the window.</source>
        <translation>Hält den Lauf an, speichert ihn und schließt das Fenster.</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Lauf</translation>
    </message>
    <message>
        <source>Power and processor…</source>
        <translation>Strom und Prozessor…</translation>
    </message>
    <message>
        <source>How considerate training is: priority, cores, battery, heat and sleep.</source>
        <translation>Wie rücksichtsvoll das Training ist: Priorität, Kerne, Akku, Wärme und Ruhezustand.</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>Startseite</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>Rundgang</translation>
    </message>
    <message>
        <source>Ternary Studio</source>
        <translation>Ternary Studio</translation>
    </message>
    <message>
        <source>%1: %2 - %3</source>
        <comment>run, share done, program</comment>
        <translation>%1: %2 - %3</translation>
    </message>
    <message>
        <source>Interrupted run</source>
        <translation>Unterbrochener Lauf</translation>
    </message>
    <message>
        <source>Look at text of your own…</source>
        <translation>Eigenen Text ansehen…</translation>
    </message>
    <message>
        <source>Reads files and folders, shows what is in them and how it becomes tokens, and trains on it.</source>
        <translation>Liest Dateien und Ordner, zeigt, was darin ist und wie daraus Token werden, und trainiert damit.</translation>
    </message>
</context>
<context>
    <name>studio::ui::MannersDialog</name>
    <message>
        <source>Power and processor</source>
        <translation>Strom und Prozessor</translation>
    </message>
    <message>
        <source>Let other programs come first</source>
        <translation>Anderen Programmen den Vortritt lassen</translation>
    </message>
    <message>
        <source>Training runs at low priority: it takes what others leave.</source>
        <translation>Das Training läuft mit niedriger Priorität: Es nimmt, was andere übrig lassen.</translation>
    </message>
    <message>
        <source>Leave one processor core free</source>
        <translation>Einen Prozessorkern frei lassen</translation>
    </message>
    <message>
        <source>Training is slower, and the computer stays quick for the rest.</source>
        <translation>Das Training ist langsamer, und der Computer bleibt für alles andere schnell.</translation>
    </message>
    <message>
        <source>Pause while the computer runs on its battery</source>
        <translation>Im Akkubetrieb pausieren</translation>
    </message>
    <message>
        <source>Training pauses in place and goes on by itself when the computer is plugged in.</source>
        <translation>Das Training pausiert an Ort und Stelle und geht von selbst weiter, sobald der Computer wieder am Netz ist.</translation>
    </message>
    <message>
        <source>Pause when the processor reaches</source>
        <translation>Pausieren bei einer Prozessortemperatur von</translation>
    </message>
    <message>
        <source>Training pauses in place and goes on by itself once the processor has been 15 degrees cooler for half a minute.</source>
        <translation>Das Training pausiert an Ort und Stelle und geht von selbst weiter, sobald der Prozessor eine halbe Minute lang 15 Grad kühler war.</translation>
    </message>
    <message>
        <source>Keep the computer awake while a run trains</source>
        <translation>Den Computer wach halten, während ein Lauf trainiert</translation>
    </message>
    <message>
        <source>The computer does not go to sleep for want of somebody at it. Closing the lid still does what you have set.</source>
        <translation>Der Computer geht nicht bloß deshalb in den Ruhezustand, weil niemand ihn bedient. Das Zuklappen wirkt weiterhin wie eingestellt.</translation>
    </message>
    <message>
        <source>Temperature at which training pauses</source>
        <translation>Temperatur, bei der das Training pausiert</translation>
    </message>
    <message>
        <source> °C</source>
        <extracomment>Degrees Celsius, after a number.</extracomment>
        <translation> °C</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>These two count for runs that are started or resumed from now on.</source>
        <translation>Diese beiden gelten für Läufe, die von jetzt an gestartet oder fortgesetzt werden.</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Strom</translation>
    </message>
    <message>
        <source>What this computer does not tell or does not allow is written into the event log.</source>
        <translation>Was dieser Computer nicht mitteilt oder nicht erlaubt, steht im Ereignisprotokoll.</translation>
    </message>
</context>
<context>
    <name>studio::ui::MatrixTileDelegate</name>
    <message>
        <source>Latent weights from %1 to %2: %3</source>
        <extracomment>Two ends of a range of latent weights, how many weights are there.</extracomment>
        <translation>Latente Gewichte von %1 bis %2: %3</translation>
    </message>
    <message>
        <source>In a step %1 of the weights flip now, %2 at the start</source>
        <translation>In einem Schritt wechseln jetzt %1 der Gewichte, am Anfang %2</translation>
    </message>
    <message>
        <source>%1 weights are -1, %2 are 0, %3 are +1</source>
        <translation>%1 der Gewichte sind -1, %2 sind 0, %3 sind +1</translation>
    </message>
</context>
<context>
    <name>studio::ui::MeasurementDialog</name>
    <message>
        <source>Measure again</source>
        <translation>Erneut messen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>End the measurement. What was measured until then stays to be read.</source>
        <translation>Die Messung beenden. Was bis dahin gemessen wurde, bleibt lesbar.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close this window.</source>
        <translation>Dieses Fenster schließen.</translation>
    </message>
</context>
<context>
    <name>studio::ui::MessageBar</name>
    <message>
        <source>Message</source>
        <comment>what went wrong</comment>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Dismiss the message</source>
        <translation>Meldung ausblenden</translation>
    </message>
</context>
<context>
    <name>studio::ui::MomentSlider</name>
    <message>
        <source>Step back in time</source>
        <translation>In der Zeit zurückgehen</translation>
    </message>
    <message>
        <source>Step forward in time</source>
        <translation>In der Zeit vorgehen</translation>
    </message>
    <message>
        <source>Moment of the run</source>
        <translation>Zeitpunkt des Laufs</translation>
    </message>
    <message>
        <source>Which moment of the run is shown: drag it through the training. At the right end the picture follows the run.</source>
        <translation>Welcher Zeitpunkt des Laufs gezeigt wird: durch das Training ziehen. Am rechten Ende folgt das Bild dem Lauf.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 says what a button does, %2 is a key.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>now: step %1</source>
        <translation>jetzt: Schritt %1</translation>
    </message>
    <message>
        <source>step %1, after %2</source>
        <extracomment>A moment of the training: number of a step, time.</extracomment>
        <translation>Schritt %1, nach %2</translation>
    </message>
</context>
<context>
    <name>studio::ui::OperationPage</name>
    <message>
        <source>Operations of a generated token</source>
        <translation>Operationen für ein generiertes Token</translation>
    </message>
    <message>
        <source>The operations of a generated token are being counted.</source>
        <translation>Die Operationen für ein generiertes Token werden gezählt.</translation>
    </message>
</context>
<context>
    <name>studio::ui::OperationTableModel</name>
    <message numerus="yes">
        <source>No multiplication in a ternary layer: the %n ternary layers take %1 additions and subtractions for a token.</source>
        <translation>
            <numerusform>Keine Multiplikation in einer ternären Schicht: Die %n ternäre Schicht braucht %1 Additionen und Subtraktionen für ein Token.</numerusform>
            <numerusform>Keine Multiplikation in einer ternären Schicht: Die %n ternären Schichten brauchen %1 Additionen und Subtraktionen für ein Token.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n ternary layers take %1 multiplications and %2 additions for a token.</source>
        <translation>
            <numerusform>Die %n ternäre Schicht braucht %1 Multiplikationen und %2 Additionen für ein Token.</numerusform>
            <numerusform>Die %n ternären Schichten brauchen %1 Multiplikationen und %2 Additionen für ein Token.</numerusform>
        </translation>
    </message>
    <message>
        <source>The other layers take %1 multiplications and %2 additions.</source>
        <translation>Die anderen Schichten brauchen %1 Multiplikationen und %2 Additionen.</translation>
    </message>
    <message>
        <source>%1 (ternary)</source>
        <extracomment>A layer whose weights are -1, 0 and +1.</extracomment>
        <translation>%1 (ternär)</translation>
    </message>
    <message>
        <source>Weights of -1, 0 and +1: their inputs are subtracted, skipped or added, never multiplied.</source>
        <translation>Gewichte von -1, 0 und +1: Ihre Eingaben werden subtrahiert, übersprungen oder addiert, nie multipliziert.</translation>
    </message>
    <message>
        <source>Divisions, roots and exponentials.</source>
        <translation>Divisionen, Wurzeln und Exponentialfunktionen.</translation>
    </message>
    <message>
        <source>Layer</source>
        <comment>a column of counted operations</comment>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>Multiplications</source>
        <translation>Multiplikationen</translation>
    </message>
    <message>
        <source>Additions</source>
        <comment>and subtractions</comment>
        <translation>Additionen</translation>
    </message>
    <message>
        <source>Other</source>
        <comment>operations: divisions, roots, exponentials</comment>
        <translation>Sonstige</translation>
    </message>
</context>
<context>
    <name>studio::ui::PinPage</name>
    <message>
        <source>Unpin</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>Answers to the pinned prompts, evaluation by evaluation</source>
        <translation>Antworten auf die angehefteten Prompts, Auswertung für Auswertung</translation>
    </message>
    <message>
        <source>Select all answers</source>
        <translation>Alle Antworten auswählen</translation>
    </message>
    <message>
        <source>No longer ask the prompt of the chosen row. Its answers stay.</source>
        <translation>Den Prompt der gewählten Zeile nicht mehr stellen. Seine Antworten bleiben.</translation>
    </message>
    <message>
        <source>No prompt is pinned. Type one above and press Pin: the model answers it at every evaluation, and you read its answers growing better.</source>
        <translation>Kein Prompt ist angeheftet. Oben einen eingeben und „Anheften“ drücken: Das Modell beantwortet ihn bei jeder Auswertung, und man liest, wie seine Antworten besser werden.</translation>
    </message>
    <message>
        <source>The pinned prompts are answered at the next evaluation.</source>
        <translation>Die angehefteten Prompts werden bei der nächsten Auswertung beantwortet.</translation>
    </message>
    <message>
        <source>No pinned prompt was answered in this run. Those that are pinned are asked at every evaluation of the next one.</source>
        <translation>In diesem Lauf wurde kein angehefteter Prompt beantwortet. Die jetzt angehefteten werden bei jeder Auswertung des nächsten Laufs gestellt.</translation>
    </message>
    <message>
        <source>No run yet: start one, and the pinned prompts are answered at every evaluation.</source>
        <translation>Noch kein Lauf: einen starten, und die angehefteten Prompts werden bei jeder Auswertung beantwortet.</translation>
    </message>
</context>
<context>
    <name>studio::ui::PinTableModel</name>
    <message>
        <source>%1 After step %2: %3</source>
        <comment>a prompt; a count of steps; the model&apos;s answer</comment>
        <translation>%1 Nach Schritt %2: %3</translation>
    </message>
    <message>
        <source>step %1 · %2</source>
        <comment>heading of a column: training step, training time</comment>
        <translation>Schritt %1 · %2</translation>
    </message>
    <message>
        <source>%1 (no longer pinned)</source>
        <comment>a prompt</comment>
        <translation>%1 (nicht mehr angeheftet)</translation>
    </message>
</context>
<context>
    <name>studio::ui::PresetDialog</name>
    <message>
        <source>&amp;Replace the preset of this name</source>
        <translation>Die Vorgabe dieses Namens &amp;ersetzen</translation>
    </message>
    <message>
        <source>Save as a preset</source>
        <translation>Als Vorgabe speichern</translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation>Name der Vorgabe</translation>
    </message>
    <message>
        <source>Description of the preset</source>
        <translation>Beschreibung der Vorgabe</translation>
    </message>
    <message>
        <source>What it is for, in a sentence</source>
        <translation>Wozu sie dient, in einem Satz</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>&amp;Beschreibung</translation>
    </message>
    <message>
        <source>This preset comes with the program and stays as it is. Choose another name.</source>
        <translation>Diese Vorgabe gehört zum Programm und bleibt, wie sie ist. Bitte einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>The command line knows it as well: ternary presets.</source>
        <translation>Auch die Befehlszeile kennt sie: ternary presets.</translation>
    </message>
</context>
<context>
    <name>studio::ui::ProbabilityLegend</name>
    <message>
        <source>Colours by probability: %1</source>
        <translation>Farben nach Wahrscheinlichkeit: %1</translation>
    </message>
    <message>
        <source>How probable the model found the token it wrote: the stronger the colour, the greater the surprise.</source>
        <translation>Wie wahrscheinlich das Modell das geschriebene Token fand: je kräftiger die Farbe, desto größer die Überraschung.</translation>
    </message>
    <message>
        <source>≥ %1</source>
        <comment>a least probability</comment>
        <translation>≥ %1</translation>
    </message>
    <message>
        <source>less</source>
        <comment>than the least probability before</comment>
        <translation>weniger</translation>
    </message>
</context>
<context>
    <name>studio::ui::PromptHistoryList</name>
    <message>
        <source>Remove</source>
        <comment>a prompt from the list</comment>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Clear all</source>
        <comment>prompts from the list</comment>
        <translation>Alle löschen</translation>
    </message>
    <message>
        <source>Prompts asked before</source>
        <translation>Frühere Prompts</translation>
    </message>
    <message>
        <source>Forget the chosen prompt (Delete).</source>
        <translation>Den gewählten Prompt vergessen (Entf).</translation>
    </message>
    <message>
        <source>Forget all prompts asked before.</source>
        <translation>Alle früheren Prompts vergessen.</translation>
    </message>
</context>
<context>
    <name>studio::ui::ReadingBar</name>
    <message>
        <source>Train on from here</source>
        <translation>Von hier weitertrainieren</translation>
    </message>
    <message>
        <source>Go on training from the newest checkpoint. What was recorded after it is trained again.</source>
        <translation>Vom neuesten Checkpoint an weitertrainieren. Was danach aufgezeichnet wurde, wird noch einmal trainiert.</translation>
    </message>
    <message>
        <source>%1 is being trained by another program; it is followed here as it goes, now at step %2. Its weights can be looked at once it has ended.</source>
        <translation>%1 wird von einem anderen Programm trainiert; hier wird live gefolgt, jetzt bei Schritt %2. Die Gewichte lassen sich ansehen, sobald der Lauf beendet ist.</translation>
    </message>
    <message>
        <source>%1 is opened for reading. All its %2 steps are trained. To train longer, start a new run with a larger limit of steps (limit.steps): the settings of a kept run stay as they were.</source>
        <translation>%1 ist zum Lesen geöffnet. Alle %2 Schritte sind trainiert. Um länger zu trainieren, einen neuen Lauf mit einer höheren Schrittgrenze (limit.steps) starten: Die Einstellungen eines aufbewahrten Laufs bleiben, wie sie waren.</translation>
    </message>
    <message>
        <source>%1 is opened for reading, with the weights of step %2.</source>
        <translation>%1 ist zum Lesen geöffnet, mit den Gewichten von Schritt %2.</translation>
    </message>
</context>
<context>
    <name>studio::ui::RooflineDialog</name>
    <message>
        <source>Benchmark this computer</source>
        <translation>Diesen Computer vermessen</translation>
    </message>
    <message>
        <source>How fast can this computer compute and move data at most, and how near do the program&apos;s kernels come to that? A kernel is one kind of calculation, here at the sizes at which FlashLM v3 trains. The measurement takes about ten seconds; other programs disturb it.</source>
        <translation>Wie schnell kann dieser Computer höchstens rechnen und Daten bewegen, und wie nahe kommen die Kernel des Programms heran? Ein Kernel ist eine Art von Rechnung, hier in den Größen, in denen FlashLM v3 trainiert. Die Messung dauert etwa zehn Sekunden; andere Programme stören sie.</translation>
    </message>
    <message>
        <source>Progress of the benchmark</source>
        <translation>Fortschritt der Messung</translation>
    </message>
    <message>
        <source>Measured kernels</source>
        <translation>Gemessene Kernel</translation>
    </message>
    <message>
        <source>Copy figures</source>
        <translation>Zahlen kopieren</translation>
    </message>
    <message>
        <source>Copy the sentences and the table, with tabs between the columns.</source>
        <translation>Die Sätze und die Tabelle kopieren, mit Tabulatoren zwischen den Spalten.</translation>
    </message>
    <message>
        <source>Start the measurement anew.</source>
        <translation>Die Messung neu beginnen.</translation>
    </message>
    <message>
        <source>Cancelled. This was measured until then:</source>
        <translation>Abgebrochen. Bis dahin wurde gemessen:</translation>
    </message>
    <message>
        <source>Cancelled before anything was measured.</source>
        <translation>Abgebrochen, bevor etwas gemessen war.</translation>
    </message>
</context>
<context>
    <name>studio::ui::RooflinePlot</name>
    <message>
        <source>Roofline of this computer</source>
        <translation>Roofline dieses Computers</translation>
    </message>
    <message>
        <source>A kernel that does few operations for each byte cannot be faster than memory brings the bytes: the sloped roofs. One that does many is limited by arithmetic: the level roofs. The nearer a point is to its roof, the less is left to gain.</source>
        <translation>Ein Kernel, der je Byte wenige Operationen ausführt, kann nicht schneller sein, als der Speicher die Bytes liefert: die schrägen Dächer. Einen, der viele ausführt, begrenzt das Rechnen: die waagerechten Dächer. Je näher ein Punkt an seinem Dach liegt, desto weniger ist noch zu gewinnen.</translation>
    </message>
    <message>
        <source>operations for each byte moved</source>
        <translation>Operationen je bewegtem Byte</translation>
    </message>
    <message>
        <source>GFLOP/s</source>
        <extracomment>Axis title: thousand million floating-point operations a second</extracomment>
        <translation>GFLOP/s</translation>
    </message>
    <message>
        <source>The roofs are measured first.</source>
        <translation>Zuerst werden die Dächer gemessen.</translation>
    </message>
    <message>
        <source>fp32: %1 GFLOP/s</source>
        <extracomment>Roof of the picture: arithmetic in 32-bit floats; %1 is a rate</extracomment>
        <translation>fp32: %1 GFLOP/s</translation>
    </message>
    <message>
        <source>bf16: %1 GFLOP/s</source>
        <translation>bf16: %1 GFLOP/s</translation>
    </message>
    <message>
        <source>int8: %1 GOP/s</source>
        <translation>int8: %1 GOP/s</translation>
    </message>
    <message>
        <source>%1 MiB: %2 GB/s</source>
        <extracomment>Roof of the picture: memory within a size in MiB; %2 is a rate</extracomment>
        <translation>%1 MiB: %2 GB/s</translation>
    </message>
</context>
<context>
    <name>studio::ui::RooflineTableModel</name>
    <message>
        <source>%1, %2</source>
        <extracomment>Name of a kernel, number format it computes in</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>computing</source>
        <comment>what limits a kernel</comment>
        <translation>Rechnen</translation>
    </message>
    <message>
        <source>memory</source>
        <comment>what limits a kernel</comment>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Floating-point operations in a second, in thousand millions.</source>
        <translation>Gleitkommaoperationen je Sekunde, in Milliarden.</translation>
    </message>
    <message>
        <source>Bytes that must be read or written, at the least, in a second, in thousand millions.</source>
        <translation>Bytes, die mindestens gelesen oder geschrieben werden müssen, je Sekunde, in Milliarden.</translation>
    </message>
    <message>
        <source>The least time that the measured roofs allow, as a share of the time it took. Above 100 % when data stayed in a nearer cache than assumed.</source>
        <translation>Die kürzeste Zeit, die die gemessenen Dächer zulassen, als Anteil der gebrauchten Zeit. Über 100 %, wenn Daten in einem näheren Cache blieben als angenommen.</translation>
    </message>
    <message>
        <source>Which roof is the lower one for this kernel.</source>
        <translation>Welches Dach für diesen Kernel das niedrigere ist.</translation>
    </message>
    <message>
        <source>No.</source>
        <extracomment>Column title: number of a kernel in the picture</extracomment>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>Kernel</translation>
    </message>
    <message>
        <source>Sizes</source>
        <comment>of matrices</comment>
        <translation>Größen</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>GFLOP/s</source>
        <translation>GFLOP/s</translation>
    </message>
    <message>
        <source>GB/s</source>
        <translation>GB/s</translation>
    </message>
    <message>
        <source>Of peak</source>
        <extracomment>Column title: share of the peak that was reached</extracomment>
        <translation>Vom Maximum</translation>
    </message>
    <message>
        <source>Limited by</source>
        <extracomment>Column title: what limits a kernel, computing or memory</extracomment>
        <translation>Begrenzt durch</translation>
    </message>
</context>
<context>
    <name>studio::ui::RunActions</name>
    <message>
        <source>%1 (%2)</source>
        <comment>tool tip, shortcut</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Quick start</source>
        <translation>Schnellstart</translation>
    </message>
    <message>
        <source>Train on a text file…</source>
        <translation>Mit einer Textdatei trainieren…</translation>
    </message>
    <message>
        <source>Trains a small model on text of your own.</source>
        <translation>Trainiert ein kleines Modell mit eigenem Text.</translation>
    </message>
    <message>
        <source>Train on text files</source>
        <translation>Mit Textdateien trainieren</translation>
    </message>
    <message>
        <source>Text files (*.txt *.md *.text);;All files (*)</source>
        <translation>Textdateien (*.txt *.md *.text);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Fetch a text…</source>
        <translation>Text holen…</translation>
    </message>
    <message>
        <source>Gets a text to train on, or GPT-2&apos;s embedding, from the network.</source>
        <translation>Holt einen Text zum Trainieren oder das Embedding von GPT-2 aus dem Netz.</translation>
    </message>
    <message>
        <source>Open run…</source>
        <translation>Lauf öffnen…</translation>
    </message>
    <message>
        <source>Opens a run folder and goes on training it.</source>
        <translation>Öffnet einen Laufordner und trainiert ihn weiter.</translation>
    </message>
    <message>
        <source>Open a run folder</source>
        <translation>Laufordner öffnen</translation>
    </message>
    <message>
        <source>Read a run…</source>
        <translation>Lauf lesen…</translation>
    </message>
    <message>
        <source>Opens a run folder to look at its curves, samples and weights, without training.</source>
        <translation>Öffnet einen Laufordner, um seine Kurven, Textproben und Gewichte anzusehen, ohne zu trainieren.</translation>
    </message>
    <message>
        <source>Read a run folder</source>
        <translation>Laufordner lesen</translation>
    </message>
    <message>
        <source>Pause</source>
        <comment>the training</comment>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Stop</source>
        <comment>the training</comment>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Ends the run and saves a checkpoint, from which it can go on later.</source>
        <translation>Beendet den Lauf und speichert einen Checkpoint, von dem aus er später weitergehen kann.</translation>
    </message>
    <message>
        <source>Save a checkpoint</source>
        <comment>a command</comment>
        <translation>Checkpoint speichern</translation>
    </message>
    <message>
        <source>Writes weights and training state to the run folder now, without waiting for the next turn.</source>
        <translation>Schreibt Gewichte und Trainingszustand jetzt in den Laufordner, ohne auf die nächste Gelegenheit zu warten.</translation>
    </message>
    <message>
        <source>Evaluate now</source>
        <comment>a command</comment>
        <translation>Jetzt auswerten</translation>
    </message>
    <message>
        <source>Scores the model on text it is not trained on.</source>
        <translation>Bewertet das Modell auf Text, auf dem es nicht trainiert wird.</translation>
    </message>
    <message>
        <source>See the bottleneck</source>
        <translation>Engpass ansehen</translation>
    </message>
    <message>
        <source>Measures on this machine, in one minute, where the time of FlashLM v3 goes.</source>
        <translation>Misst auf diesem Rechner in einer Minute, wohin die Zeit von FlashLM v3 geht.</translation>
    </message>
    <message>
        <source>Benchmark this computer</source>
        <translation>Diesen Computer vermessen</translation>
    </message>
    <message>
        <source>Measures the peaks of this computer and how near the program&apos;s kernels come to them.</source>
        <translation>Misst die Höchstleistungen dieses Computers und wie nahe die Kernel des Programms herankommen.</translation>
    </message>
    <message>
        <source>Output-layer laboratory</source>
        <translation>Labor der Ausgabeschichten</translation>
    </message>
    <message>
        <source>Trains the same model with several output layers, one after the other, and shows which one gets furthest in the same time.</source>
        <translation>Trainiert dasselbe Modell mit mehreren Ausgabeschichten, eine nach der anderen, und zeigt, welche in derselben Zeit am weitesten kommt.</translation>
    </message>
    <message>
        <source>What if…</source>
        <comment>a command</comment>
        <translation>Was wäre, wenn…</translation>
    </message>
    <message>
        <source>Turn dials for vocabulary, width, output layer and more, and see how fast a run would be on this computer, before it is started.</source>
        <translation>An Reglern für Vokabular, Breite, Ausgabeschicht und mehr drehen und sehen, wie schnell ein Lauf auf diesem Computer wäre, bevor er gestartet wird.</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>Choose every setting of a new run, with an explanation of each; while a run trains, read its settings.</source>
        <translation>Jede Einstellung eines neuen Laufs wählen, jeweils mit Erklärung; während ein Lauf trainiert, seine Einstellungen lesen.</translation>
    </message>
    <message>
        <source>Resume</source>
        <comment>the training</comment>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Goes on where the training was paused.</source>
        <translation>Macht dort weiter, wo das Training pausiert wurde.</translation>
    </message>
    <message>
        <source>Halts the training in place; nothing is lost.</source>
        <translation>Hält das Training an Ort und Stelle an; nichts geht verloren.</translation>
    </message>
</context>
<context>
    <name>studio::ui::RunBar</name>
    <message>
        <source>Run bar</source>
        <translation>Laufleiste</translation>
    </message>
    <message>
        <source>Start</source>
        <comment>a run</comment>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Start a run</source>
        <translation>Einen Lauf starten</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>Fortschritt des Laufs</translation>
    </message>
    <message>
        <source>step</source>
        <comment>caption of a figure</comment>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>tokens/s</source>
        <comment>caption of a figure</comment>
        <translation>Token/s</translation>
    </message>
    <message>
        <source>loss as optimised</source>
        <comment>caption of a figure</comment>
        <translation>Verlust wie optimiert</translation>
    </message>
    <message>
        <source>nats/token, plain</source>
        <comment>caption of a figure</comment>
        <translation>Nat/Token, rein</translation>
    </message>
    <message>
        <source>output layer</source>
        <comment>caption of a figure: its share of the time</comment>
        <translation>Ausgabeschicht</translation>
    </message>
    <message>
        <source>%1 bits/byte</source>
        <translation>%1 Bit/Byte</translation>
    </message>
</context>
<context>
    <name>studio::ui::RunOverlayPlot</name>
    <message>
        <source>Curves of runs</source>
        <translation>Kurven von Läufen</translation>
    </message>
    <message>
        <source>Tick runs in the list to lay their curves over each other.</source>
        <translation>Läufe in der Liste ankreuzen, um ihre Kurven übereinanderzulegen.</translation>
    </message>
    <message>
        <source>step</source>
        <comment>axis</comment>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>tokens</source>
        <comment>axis</comment>
        <translation>Token</translation>
    </message>
    <message>
        <source>minutes of training</source>
        <comment>axis</comment>
        <translation>Minuten Training</translation>
    </message>
    <message>
        <source>loss as optimised (nats)</source>
        <comment>axis</comment>
        <translation>Verlust wie optimiert (Nat)</translation>
    </message>
    <message>
        <source>cross-entropy (nats a token)</source>
        <comment>axis</comment>
        <translation>Kreuzentropie (Nat je Token)</translation>
    </message>
    <message>
        <source>bits per byte</source>
        <comment>axis</comment>
        <translation>Bit je Byte</translation>
    </message>
    <message>
        <source>%1
%2 %3: %4 %5</source>
        <extracomment>%1 is a run&apos;s name, %2 the axis, %3 a place on it, %4 what is measured, %5 its value.</extracomment>
        <translation>%1
%2 %3: %4 %5</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <extracomment>%1 is a run&apos;s name, %2 a number, %3 what is measured.</extracomment>
        <translation>%1: %2 %3</translation>
    </message>
</context>
<context>
    <name>studio::ui::RunTableModel</name>
    <message>
        <source>%1, shown</source>
        <comment>a run whose curve is shown</comment>
        <translation>%1, gezeigt</translation>
    </message>
    <message>
        <source>Bits per byte at the last evaluation, on text that is not trained on. Less is better; it compares runs whose vocabularies differ.</source>
        <translation>Bit je Byte bei der letzten Auswertung, auf Text, auf dem nicht trainiert wird. Weniger ist besser; vergleicht Läufe mit verschiedenen Vokabularen.</translation>
    </message>
    <message>
        <source>Tick a run to show its curve. F2 renames it.</source>
        <translation>Einen Lauf ankreuzen, um seine Kurve zu zeigen. F2 benennt ihn um.</translation>
    </message>
    <message>
        <source>Run</source>
        <comment>column of a table: its name</comment>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>State</source>
        <comment>of a run</comment>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Step</source>
        <comment>of training</comment>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Bits/byte</source>
        <translation>Bit/Byte</translation>
    </message>
    <message>
        <source>Trained</source>
        <comment>how long</comment>
        <translation>Trainiert</translation>
    </message>
    <message>
        <source>Started</source>
        <comment>when</comment>
        <translation>Gestartet</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Output layer</source>
        <translation>Ausgabeschicht</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
</context>
<context>
    <name>studio::ui::SamplingForm</name>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>How daring the choice of the next token is: 0 always takes the most probable one, 1 follows the model&apos;s probabilities, more gives surprises.</source>
        <translation>Wie gewagt das nächste Token gewählt wird: 0 nimmt immer das wahrscheinlichste, 1 folgt den Wahrscheinlichkeiten des Modells, mehr bringt Überraschungen.</translation>
    </message>
    <message>
        <source>Top-k</source>
        <translation>Top-k</translation>
    </message>
    <message>
        <source>Only the k most probable tokens may be chosen; 0 allows all.</source>
        <translation>Nur die k wahrscheinlichsten Token dürfen gewählt werden; 0 lässt alle zu.</translation>
    </message>
    <message>
        <source>Top-p</source>
        <translation>Top-p</translation>
    </message>
    <message>
        <source>Only the most probable tokens that together reach this probability may be chosen; 1 allows all. Also called nucleus sampling.</source>
        <translation>Nur die wahrscheinlichsten Token, die zusammen diese Wahrscheinlichkeit erreichen, dürfen gewählt werden; 1 lässt alle zu. Auch Nucleus-Sampling genannt.</translation>
    </message>
    <message>
        <source>Min-p</source>
        <translation>Min-p</translation>
    </message>
    <message>
        <source>Only tokens at least this share as probable as the best one may be chosen; 0 allows all.</source>
        <translation>Nur Token, die mindestens diesen Anteil der Wahrscheinlichkeit des besten haben, dürfen gewählt werden; 0 lässt alle zu.</translation>
    </message>
    <message>
        <source>Repetition</source>
        <translation>Wiederholung</translation>
    </message>
    <message>
        <source>Repetition penalty: above 1, tokens that the text already holds become less probable; 1 means no penalty.</source>
        <translation>Wiederholungsstrafe: Über 1 werden Token, die der Text schon enthält, weniger wahrscheinlich; 1 heißt keine Strafe.</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>At most so many tokens. A token is a piece of text from the vocabulary: a word, a part of one, or a sign.</source>
        <translation>Höchstens so viele Token. Ein Token ist ein Stück Text aus dem Vokabular: ein Wort, ein Teil davon oder ein Zeichen.</translation>
    </message>
    <message>
        <source>New seed</source>
        <translation>Neuer Seed</translation>
    </message>
    <message>
        <source>Draw a new seed, for another answer to the same prompt.</source>
        <translation>Einen neuen Seed ziehen, für eine andere Antwort auf denselben Prompt.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Starts the random choices: the same seed, settings and weights give the same text again.</source>
        <translation>Startet die zufälligen Entscheidungen: Derselbe Seed mit denselben Einstellungen und Gewichten ergibt wieder denselben Text.</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Stop at</source>
        <translation>Halt bei</translation>
    </message>
    <message>
        <source>Ends the answer when it contains this text. Write \n for the end of a line.</source>
        <translation>Beendet die Antwort, sobald sie diesen Text enthält. \n steht für ein Zeilenende.</translation>
    </message>
</context>
<context>
    <name>studio::ui::SettingsDialog</name>
    <message>
        <source>These are the settings of the run that trains. They cannot change under way.</source>
        <translation>Dies sind die Einstellungen des laufenden Trainings. Sie lassen sich unterwegs nicht ändern.</translation>
    </message>
    <message>
        <source>&amp;Use as a start for a new run</source>
        <translation>Als Ausgangspunkt für &amp;neuen Lauf verwenden</translation>
    </message>
    <message>
        <source>Search settings: a word of the name, the key or the help</source>
        <translation>Einstellungen suchen: ein Wort aus Name, Schlüssel oder Hilfe</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Einstellungen suchen</translation>
    </message>
    <message>
        <source>&amp;Advanced</source>
        <translation>&amp;Erweitert</translation>
    </message>
    <message>
        <source>Shows the settings that one seldom needs.</source>
        <translation>Zeigt die Einstellungen, die man selten braucht.</translation>
    </message>
    <message>
        <source>Changes &amp;only</source>
        <translation>Nur &amp;Änderungen</translation>
    </message>
    <message>
        <source>Shows what differs from the preset.</source>
        <translation>Zeigt, was von der Vorgabe abweicht.</translation>
    </message>
    <message>
        <source>&amp;Reset all</source>
        <translation>Alles &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Every setting back to the preset&apos;s value.</source>
        <translation>Setzt jede Einstellung auf den Wert der Vorgabe zurück.</translation>
    </message>
    <message>
        <source>&amp;Save as a preset…</source>
        <translation>Als Vorgabe &amp;speichern…</translation>
    </message>
    <message>
        <source>Keeps these settings under a name of your own.</source>
        <translation>Bewahrt diese Einstellungen unter eigenem Namen auf.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Start &amp;training</source>
        <translation>&amp;Training starten</translation>
    </message>
    <message>
        <source>Settings of this run</source>
        <translation>Einstellungen dieses Laufs</translation>
    </message>
    <message>
        <source>Settings of a new run</source>
        <translation>Einstellungen eines neuen Laufs</translation>
    </message>
    <message>
        <source>A run is training. Stop it first; it is saved and can go on later.</source>
        <translation>Ein Lauf trainiert gerade. Erst anhalten; er wird gespeichert und kann später weitergehen.</translation>
    </message>
    <message>
        <source>Starts a run with these settings (Ctrl+Return).</source>
        <translation>Startet einen Lauf mit diesen Einstellungen (Strg+Eingabe).</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Wiederholen: %1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
</context>
<context>
    <name>studio::ui::SettingsDifferenceModel</name>
    <message>
        <source>Setting</source>
        <comment>column of a table</comment>
        <translation>Einstellung</translation>
    </message>
</context>
<context>
    <name>studio::ui::SettingsDraft</name>
    <message>
        <source>choice of a preset</source>
        <comment>what is undone</comment>
        <translation>Wahl einer Vorgabe</translation>
    </message>
    <message>
        <source>choice of a text</source>
        <comment>what is undone</comment>
        <translation>Wahl eines Textes</translation>
    </message>
    <message>
        <source>change of %1</source>
        <comment>what is undone</comment>
        <translation>Änderung von %1</translation>
    </message>
    <message>
        <source>reset of %1</source>
        <comment>what is undone</comment>
        <translation>Zurücksetzen von %1</translation>
    </message>
    <message>
        <source>reset of all settings</source>
        <comment>what is undone</comment>
        <translation>Zurücksetzen aller Einstellungen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A setting&apos;s title and what is wrong with its value.</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>studio::ui::SettingsList</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A group of settings, and how many of them differ from the preset.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n differ(s) from the preset</source>
        <extracomment>%n: settings of a group.</extracomment>
        <translation>
            <numerusform>%n weicht von der Vorgabe ab</numerusform>
            <numerusform>%n weichen von der Vorgabe ab</numerusform>
        </translation>
    </message>
    <message>
        <source>Groups of settings</source>
        <translation>Gruppen von Einstellungen</translation>
    </message>
    <message>
        <source>No setting has these words. Try another word, or show the advanced ones.</source>
        <translation>Keine Einstellung enthält diese Wörter. Ein anderes Wort versuchen oder die erweiterten Einstellungen anzeigen.</translation>
    </message>
</context>
<context>
    <name>studio::ui::SettingsRow</name>
    <message>
        <source>default %1</source>
        <translation>Standard: %1</translation>
    </message>
    <message>
        <source>preset %1</source>
        <translation>Vorgabe: %1</translation>
    </message>
    <message>
        <source>Why would I change this?</source>
        <translation>Wozu dies ändern?</translation>
    </message>
    <message>
        <source>Why would I change this? %1</source>
        <translation>Wozu dies ändern? %1</translation>
    </message>
    <message>
        <source>Back to the preset&apos;s value</source>
        <translation>Zurück zum Wert der Vorgabe</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>%1 zurücksetzen</translation>
    </message>
</context>
<context>
    <name>studio::ui::SettingsSource</name>
    <message>
        <source>Storybook (built in)</source>
        <translation>Storybook (eingebaut)</translation>
    </message>
    <message>
        <source>My own text files…</source>
        <extracomment>An entry of the list of texts to train on.</extracomment>
        <translation>Eigene Textdateien…</translation>
    </message>
    <message>
        <source>Start &amp;from</source>
        <translation>Beginnen &amp;mit</translation>
    </message>
    <message>
        <source>Preset that the settings start from</source>
        <translation>Vorgabe, von der die Einstellungen ausgehen</translation>
    </message>
    <message>
        <source>T&amp;ext</source>
        <translation>Te&amp;xt</translation>
    </message>
    <message>
        <source>Text to train on</source>
        <translation>Text zum Trainieren</translation>
    </message>
    <message>
        <source>C&amp;hoose files…</source>
        <translation>&amp;Dateien wählen…</translation>
    </message>
    <message>
        <source>Train on text files of your own, one or several.</source>
        <translation>Mit eigenen Textdateien trainieren, einer oder mehreren.</translation>
    </message>
    <message>
        <source>Save, rename or delete presets of your own.</source>
        <translation>Eigene Vorgaben speichern, umbenennen oder löschen.</translation>
    </message>
    <message>
        <source>Own presets</source>
        <translation>Eigene Vorgaben</translation>
    </message>
    <message>
        <source>&amp;Save as a preset…</source>
        <translation>Als Vorgabe &amp;speichern…</translation>
    </message>
    <message>
        <source>&amp;Rename this preset…</source>
        <translation>Diese Vorgabe &amp;umbenennen…</translation>
    </message>
    <message>
        <source>&amp;Delete this preset</source>
        <translation>Diese Vorgabe &amp;löschen</translation>
    </message>
    <message>
        <source>Rename the preset</source>
        <translation>Vorgabe umbenennen</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>Neuer Name</translation>
    </message>
    <message>
        <source>Delete the preset</source>
        <translation>Vorgabe löschen</translation>
    </message>
    <message>
        <source>Delete the preset &quot;%1&quot;? Runs that were started with it keep their settings.</source>
        <translation>Die Vorgabe „%1“ löschen? Läufe, die mit ihr gestartet wurden, behalten ihre Einstellungen.</translation>
    </message>
    <message>
        <source>Train on text files</source>
        <translation>Mit Textdateien trainieren</translation>
    </message>
    <message>
        <source>Text files (*.txt *.md *.text);;All files (*)</source>
        <translation>Textdateien (*.txt *.md *.text);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>studio::ui::SettingsSummary</name>
    <message>
        <source>What the run will be</source>
        <translation>Wie der Lauf sein wird</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Numbers that the model learns. In brackets: those of the embedding, which the output layer shares.</source>
        <translation>Zahlen, die das Modell lernt. In Klammern: die des Embeddings, das die Ausgabeschicht mitbenutzt.</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>What training takes at least, counted from the sizes: weights with gradients, moments and average, and the activations of the longest phase.</source>
        <translation>Was das Training mindestens braucht, aus den Größen berechnet: Gewichte mit Gradienten, Momenten und Mittel sowie die Aktivierungen der längsten Phase.</translation>
    </message>
    <message>
        <source>a checkpoint</source>
        <translation>ein Checkpoint</translation>
    </message>
    <message>
        <source>Size of one checkpoint on the drive.</source>
        <translation>Größe eines Checkpoints auf dem Datenträger.</translation>
    </message>
    <message>
        <source>output layer</source>
        <translation>Ausgabeschicht</translation>
    </message>
    <message>
        <source>The output layer&apos;s share of a step&apos;s multiply-adds, counted. The Timing panel measures its share of the time.</source>
        <translation>Anteil der Ausgabeschicht an den Multiplikationen mit Addition eines Schritts, gezählt. Der Bereich „Zeiten“ misst ihren Anteil an der Zeit.</translation>
    </message>
    <message>
        <source>tokens a step</source>
        <translation>Token je Schritt</translation>
    </message>
    <message>
        <source>Tokens that one step of each phase is fed with.</source>
        <translation>Token, die ein Schritt jeder Phase liest.</translation>
    </message>
</context>
<context>
    <name>studio::ui::ShareBar</name>
    <message>
        <source>Shares of -1, 0 and +1</source>
        <translation>Anteile von -1, 0 und +1</translation>
    </message>
</context>
<context>
    <name>studio::ui::ShareHistoryPlot</name>
    <message>
        <source>Shares of a step&apos;s time over the run</source>
        <translation>Anteile an der Zeit eines Schritts im Verlauf des Laufs</translation>
    </message>
    <message>
        <source>How the time of the steps was shared out as training went on. The output layer lies at the bottom: its upper edge is its share.</source>
        <translation>Wie sich die Zeit der Schritte im Verlauf des Trainings verteilte. Die Ausgabeschicht liegt ganz unten: Ihre Oberkante ist ihr Anteil.</translation>
    </message>
    <message>
        <source>Unaccounted</source>
        <translation>Nicht zugeordnet</translation>
    </message>
    <message>
        <source>training time</source>
        <translation>Trainingszeit</translation>
    </message>
    <message>
        <source>about %1–%2 with a quarter</source>
        <translation>etwa %1–%2 mit einem Viertel</translation>
    </message>
    <message>
        <source>article: %1 (all positions)</source>
        <translation>Artikel: %1 (alle Positionen)</translation>
    </message>
    <message>
        <source>Output layer: %1 of the time now, %2 at the start</source>
        <translation>Ausgabeschicht: jetzt %1 der Zeit, am Anfang %2</translation>
    </message>
    <message>
        <source>%1: %2 of the time after %3 of training</source>
        <extracomment>A layer group, its share of the time, time of training.</extracomment>
        <translation>%1: %2 der Zeit nach %3 Training</translation>
    </message>
</context>
<context>
    <name>studio::ui::ShortcutsDialog</name>
    <message>
        <source>Shortcuts of Ternary Studio</source>
        <translation>Tastenkürzel von Ternary Studio</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Search by key or command</source>
        <translation>Nach Taste oder Befehl suchen</translation>
    </message>
    <message>
        <source>Search the shortcuts</source>
        <translation>Tastenkürzel durchsuchen</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken…</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
</context>
<context>
    <name>studio::ui::StreamView</name>
    <message>
        <source>What the model writes</source>
        <translation>Was das Modell schreibt</translation>
    </message>
    <message>
        <source>
— end of text —
</source>
        <translation>
— Ende des Textes —
</translation>
    </message>
</context>
<context>
    <name>studio::ui::TernaryMatrixModel</name>
    <message>
        <source>%1 (%2): %3 are -1, %4 are 0, %5 are +1</source>
        <translation>%1 (%2): %3 sind -1, %4 sind 0, %5 sind +1</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <comment>rows, columns</comment>
        <translation>%1 × %2</translation>
    </message>
</context>
<context>
    <name>studio::ui::TernaryPicture</name>
    <message>
        <source>The matrix as a picture</source>
        <translation>Die Matrix als Bild</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>%1 rows, %2 columns; %3 weights are -1, %4 are 0, %5 are +1</source>
        <translation>%1 Zeilen, %2 Spalten; %3 der Gewichte sind -1, %4 sind 0, %5 sind +1</translation>
    </message>
    <message>
        <source>No values yet</source>
        <translation>Noch keine Werte</translation>
    </message>
    <message>
        <source>%1 columns: inputs</source>
        <translation>%1 Spalten: Eingaben</translation>
    </message>
    <message>
        <source>%1 of %2 columns: inputs</source>
        <translation>%1 von %2 Spalten: Eingaben</translation>
    </message>
    <message>
        <source>%1 rows: outputs</source>
        <translation>%1 Zeilen: Ausgaben</translation>
    </message>
    <message>
        <source>%1 of %2 rows: outputs</source>
        <translation>%1 von %2 Zeilen: Ausgaben</translation>
    </message>
    <message>
        <source>Row %1, column %2: %3</source>
        <translation>Zeile %1, Spalte %2: %3</translation>
    </message>
    <message>
        <source>Each pixel is one weight: how input (column) enters output (row). With -1, 0 and +1 alone, adding and subtracting replace multiplication.</source>
        <translation>Jedes Pixel ist ein Gewicht: wie die Eingabe (Spalte) in die Ausgabe (Zeile) eingeht. Mit nur -1, 0 und +1 ersetzen Addieren und Subtrahieren die Multiplikation.</translation>
    </message>
</context>
<context>
    <name>studio::ui::TickEditor</name>
    <message>
        <source>On</source>
        <translation>Ein</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
</context>
<context>
    <name>studio::ui::TimingPanel</name>
    <message>
        <source>The output layer compares each position with every entry of the vocabulary. This is the share of the steps&apos; time that it took, forward and backward, over the last seconds, as measured on this computer.</source>
        <translation>Die Ausgabeschicht vergleicht jede Position mit jedem Eintrag des Vokabulars. Dies ist der Anteil an der Zeit der Schritte, den sie in den letzten Sekunden vorwärts und rückwärts brauchte, gemessen auf diesem Computer.</translation>
    </message>
    <message>
        <source>This share is counted, not measured: where it differs from the measured one, memory or overhead costs more than arithmetic.</source>
        <translation>Dieser Anteil ist gezählt, nicht gemessen: Wo er vom gemessenen abweicht, kosten Speicher oder Verwaltung mehr als das Rechnen.</translation>
    </message>
    <message>
        <source>How the layers are shown</source>
        <translation>Wie die Schichten gezeigt werden</translation>
    </message>
    <message>
        <source>Bars</source>
        <comment>a page: the layers&apos; times as bars</comment>
        <translation>Balken</translation>
    </message>
    <message>
        <source>Table</source>
        <comment>a page: the layers&apos; times as a table</comment>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Arithmetic</source>
        <comment>a page: counted operations</comment>
        <translation>Rechenaufwand</translation>
    </message>
    <message>
        <source>Multiplications and additions of one generated token, layer by layer.</source>
        <translation>Multiplikationen und Additionen für ein generiertes Token, Schicht für Schicht.</translation>
    </message>
    <message>
        <source>One bar for each layer, in the order of a step.</source>
        <translation>Ein Balken je Schicht, in der Reihenfolge eines Schritts.</translation>
    </message>
    <message>
        <source>The same layers as a table; click a heading to sort.</source>
        <translation>Dieselben Schichten als Tabelle; ein Klick auf eine Überschrift sortiert.</translation>
    </message>
    <message>
        <source>Times of the layers</source>
        <translation>Zeiten der Schichten</translation>
    </message>
    <message>
        <source>All layers</source>
        <translation>Alle Schichten</translation>
    </message>
    <message>
        <source>Back to the shares of all layers over the run (Escape).</source>
        <translation>Zurück zu den Anteilen aller Schichten im Verlauf des Laufs (Esc).</translation>
    </message>
    <message>
        <source>The run is being prepared: the first bars come with its first second of training.</source>
        <translation>Der Lauf wird vorbereitet: Die ersten Balken kommen mit seiner ersten Sekunde Training.</translation>
    </message>
    <message>
        <source>No run yet: Quick start shows here where each millisecond of a training step goes.</source>
        <translation>Noch kein Lauf: Der Schnellstart zeigt hier, wohin jede Millisekunde eines Trainingsschritts geht.</translation>
    </message>
    <message>
        <source>No step has been timed yet: the first bars come after a second of training.</source>
        <translation>Noch ist die Zeit keines Schritts gemessen: Die ersten Balken kommen nach einer Sekunde Training.</translation>
    </message>
    <message>
        <source>of the time goes into the output layer
loss on %1 of the positions</source>
        <translation>der Zeit gehen in die Ausgabeschicht
Verlust an %1 der Positionen</translation>
    </message>
    <message>
        <source>of the time goes into the output layer
loss on all positions</source>
        <translation>der Zeit gehen in die Ausgabeschicht
Verlust an allen Positionen</translation>
    </message>
    <message>
        <source>of the multiply-adds,
as counted</source>
        <translation>der Multiplikationen mit Addition,
gezählt</translation>
    </message>
    <message>
        <source>Over the run: how the time is shared between the output layer and the rest.</source>
        <translation>Im Verlauf des Laufs: wie sich die Zeit auf Ausgabeschicht und Übriges verteilt.</translation>
    </message>
    <message>
        <source>All layers over the run. Choose a bar to see one.</source>
        <translation>Alle Schichten im Verlauf des Laufs. Einen Balken wählen, um eine zu sehen.</translation>
    </message>
    <message>
        <source>%1 over the run</source>
        <extracomment>%1 is the name of a layer.</extracomment>
        <translation>%1 im Verlauf des Laufs</translation>
    </message>
</context>
<context>
    <name>studio::ui::TokenPage</name>
    <message>
        <source>The document, its tokens told apart by shades</source>
        <translation>Das Dokument, seine Token durch Schattierung unterschieden</translation>
    </message>
    <message>
        <source>Prepare a text to read its documents here.</source>
        <translation>Einen Text vorbereiten, um hier seine Dokumente zu lesen.</translation>
    </message>
    <message>
        <source>The document goes on.</source>
        <translation>Das Dokument geht weiter.</translation>
    </message>
</context>
<context>
    <name>studio::ui::TokenPopup</name>
    <message>
        <source>Probability of the token</source>
        <translation>Wahrscheinlichkeit des Tokens</translation>
    </message>
    <message>
        <source>Take another: click, or ↑ ↓ and Enter</source>
        <translation>Ein anderes nehmen: Klick oder ↑ ↓ und Eingabe</translation>
    </message>
    <message>
        <source>The most probable tokens here</source>
        <translation>Die wahrscheinlichsten Token an dieser Stelle</translation>
    </message>
    <message>
        <source>%1   %2</source>
        <comment>a token; its probability</comment>
        <translation>%1   %2</translation>
    </message>
    <message>
        <source>chosen: %1</source>
        <comment>an alternative token</comment>
        <translation>gewählt: %1</translation>
    </message>
</context>
<context>
    <name>studio::ui::Tour</name>
    <message>
        <source>Tour of the window</source>
        <translation>Rundgang durch das Fenster</translation>
    </message>
    <message>
        <source>Leave</source>
        <comment>the tour</comment>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Leave the tour (Esc)</source>
        <translation>Den Rundgang beenden (Esc)</translation>
    </message>
    <message>
        <source>Back</source>
        <comment>to the step before</comment>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>steps of the tour</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Next</source>
        <comment>step of the tour</comment>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>with the tour</comment>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>The run bar</source>
        <translation>Die Laufleiste</translation>
    </message>
    <message>
        <source>Start, pause and stop a run here. Once it trains, the bar tells how far it is, how fast, and how good. Nothing is lost when you stop: each run is kept and can go on later.</source>
        <translation>Hier lässt sich ein Lauf starten, pausieren und anhalten. Sobald er trainiert, zeigt die Leiste, wie weit er ist, wie schnell und wie gut. Beim Anhalten geht nichts verloren: Jeder Lauf wird aufbewahrt und lässt sich später fortsetzen.</translation>
    </message>
    <message>
        <source>Your own arrangement</source>
        <translation>Die eigene Anordnung</translation>
    </message>
    <message>
        <source>Drag panels by their titles to where you want them, or choose Lesson or Workbench in the View menu. F1 lists the shortcuts, Shift+F1 explains what you are looking at.</source>
        <translation>Bereiche an ihrem Titel dorthin ziehen, wo sie sein sollen, oder im Menü „Ansicht“ „Unterricht“ oder „Werkbank“ wählen. F1 listet die Tastenkürzel auf, Umschalt+F1 erklärt, was gerade zu sehen ist.</translation>
    </message>
</context>
<context>
    <name>studio::ui::TourGuide</name>
    <message>
        <source>New here? A tour of one minute points at each panel in turn.</source>
        <translation>Neu hier? Ein Rundgang von einer Minute zeigt der Reihe nach auf jeden Bereich.</translation>
    </message>
    <message>
        <source>Take the tour</source>
        <translation>Rundgang beginnen</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
</context>
<context>
    <name>studio::ui::ViewMenu</name>
    <message>
        <source>Lesson</source>
        <comment>a layout of the panels</comment>
        <translation>Unterricht</translation>
    </message>
    <message>
        <source>Few large panels, for showing to others: loss, timing and generation.</source>
        <translation>Wenige große Bereiche, um sie anderen zu zeigen: Verlust, Zeiten und Generierung.</translation>
    </message>
    <message>
        <source>Workbench</source>
        <comment>a layout of the panels</comment>
        <translation>Werkbank</translation>
    </message>
    <message>
        <source>All panels at once.</source>
        <translation>Alle Bereiche auf einmal.</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>Anordnung zurücksetzen</translation>
    </message>
    <message>
        <source>Puts all panels back where they were when the program was new.</source>
        <translation>Setzt alle Bereiche dorthin zurück, wo sie im neuen Programm waren.</translation>
    </message>
    <message>
        <source>Theme</source>
        <comment>of colours</comment>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>As the system</source>
        <comment>theme of colours</comment>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <comment>theme of colours</comment>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <comment>theme of colours</comment>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>As the system</source>
        <comment>language</comment>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Bewegung verringern</translation>
    </message>
    <message>
        <source>Nothing slides, fades or blinks. Until you choose, the system&apos;s wish counts.</source>
        <translation>Nichts gleitet, blendet oder blinkt. Solange nichts gewählt ist, gilt der Wunsch des Systems.</translation>
    </message>
</context>
<context>
    <name>studio::ui::WeightsPanel</name>
    <message>
        <source>Ternary matrices</source>
        <translation>Ternäre Matrizen</translation>
    </message>
    <message>
        <source>The matrices whose weights are only -1, 0 or +1. Choose one.</source>
        <translation>Die Matrizen, deren Gewichte nur -1, 0 oder +1 sind. Eine davon wählen.</translation>
    </message>
    <message>
        <source>Weights that are -1: their input is subtracted.</source>
        <translation>Gewichte, die -1 sind: Ihre Eingabe wird subtrahiert.</translation>
    </message>
    <message>
        <source>Weights that are 0: their input is skipped.</source>
        <translation>Gewichte, die 0 sind: Ihre Eingabe wird übersprungen.</translation>
    </message>
    <message>
        <source>Weights that are +1: their input is added.</source>
        <translation>Gewichte, die +1 sind: Ihre Eingabe wird addiert.</translation>
    </message>
    <message>
        <source>are −1</source>
        <translation>sind −1</translation>
    </message>
    <message>
        <source>are 0</source>
        <translation>sind 0</translation>
    </message>
    <message>
        <source>are +1</source>
        <translation>sind +1</translation>
    </message>
    <message>
        <source>flip in a step</source>
        <translation>wechseln je Schritt</translation>
    </message>
    <message>
        <source>The first look into the weights is taken after the first step of training.</source>
        <translation>Der erste Blick in die Gewichte folgt auf den ersten Trainingsschritt.</translation>
    </message>
    <message>
        <source>No run yet: Quick start shows here how the weights of each ternary matrix settle on -1, 0 and +1.</source>
        <translation>Noch kein Lauf: Der Schnellstart zeigt hier, wie sich die Gewichte jeder ternären Matrix auf -1, 0 und +1 festlegen.</translation>
    </message>
</context>
<context>
    <name>studio::ui::WelcomeNews</name>
    <message>
        <source>What is new</source>
        <translation>Was neu ist</translation>
    </message>
    <message>
        <source>All changes…</source>
        <translation>Alle Änderungen…</translation>
    </message>
    <message>
        <source>What changed in every version; in English.</source>
        <translation>Was sich in jeder Version geändert hat; auf Englisch.</translation>
    </message>
    <message>
        <source>All changes</source>
        <translation>Alle Änderungen</translation>
    </message>
</context>
<context>
    <name>studio::ui::WelcomePage</name>
    <message>
        <source>Start %1</source>
        <translation>%1 starten</translation>
    </message>
    <message>
        <source>None yet. The runs you start are kept and can be taken up here again.</source>
        <translation>Noch keine. Gestartete Läufe werden aufbewahrt und lassen sich hier wieder aufnehmen.</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>Startseite</translation>
    </message>
    <message>
        <source>Train a language model, here and now</source>
        <translation>Ein Sprachmodell trainieren, hier und jetzt</translation>
    </message>
    <message>
        <source>Ternary Studio trains a small model on the processor of this computer, shows where the time goes, and lets you read what the model writes while it learns.</source>
        <translation>Ternary Studio trainiert ein kleines Modell auf dem Prozessor dieses Computers, zeigt, wohin die Zeit geht, und lässt mitlesen, was das Modell schreibt, während es lernt.</translation>
    </message>
    <message>
        <source>Recent runs</source>
        <translation>Letzte Läufe</translation>
    </message>
    <message>
        <source>Your presets</source>
        <translation>Eigene Vorgaben</translation>
    </message>
</context>
<context>
    <name>studio::ui::WelcomeRunRow</name>
    <message>
        <source>step %1</source>
        <comment>how far a run is</comment>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>%1 bits/byte</source>
        <translation>%1 Bit/Byte</translation>
    </message>
    <message>
        <source>finished</source>
        <comment>a run</comment>
        <translation>fertig</translation>
    </message>
    <message>
        <source>training</source>
        <comment>a run</comment>
        <translation>trainiert gerade</translation>
    </message>
    <message>
        <source>interrupted</source>
        <comment>a run</comment>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>can go on</source>
        <comment>a run</comment>
        <translation>kann weitergehen</translation>
    </message>
    <message>
        <source>Open the run %1</source>
        <translation>Den Lauf %1 öffnen</translation>
    </message>
</context>
<context>
    <name>studio::ui::WhatIfDialog</name>
    <message>
        <source>What if</source>
        <translation>Was wäre, wenn</translation>
    </message>
    <message>
        <source>How fast would a run be on this computer? A few short steps are measured, and every turn of a dial is worked out from them at once.</source>
        <translation>Wie schnell wäre ein Lauf auf diesem Computer? Ein paar kurze Schritte werden gemessen, und daraus wird jede Drehung an einem Regler sofort berechnet.</translation>
    </message>
    <message>
        <source>Progress of the measurement</source>
        <translation>Fortschritt der Messung</translation>
    </message>
    <message>
        <source>Output layer&apos;s share of the time</source>
        <translation>Anteil der Ausgabeschicht an der Zeit</translation>
    </message>
    <message>
        <source>Tokens a second</source>
        <translation>Token je Sekunde</translation>
    </message>
    <message>
        <source>Tokens with loss a second</source>
        <translation>Token mit Verlust je Sekunde</translation>
    </message>
    <message>
        <source>Time of a step</source>
        <translation>Zeit eines Schritts</translation>
    </message>
    <message>
        <source>Memory, at least</source>
        <translation>Speicher, mindestens</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Training to the end</source>
        <translation>Training bis zum Ende</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>Vorhergesagt</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>Measure these very steps</source>
        <translation>Genau diese Schritte messen</translation>
    </message>
    <message>
        <source>Trains such steps for a moment, without keeping anything, and shows the fact beside the prediction.</source>
        <translation>Trainiert einen Augenblick lang solche Schritte, ohne etwas zu behalten, und zeigt das Ergebnis neben der Vorhersage.</translation>
    </message>
    <message>
        <source>Measure short steps anew, for instance when other programs have ended.</source>
        <translation>Kurze Schritte neu messen, etwa wenn andere Programme beendet sind.</translation>
    </message>
    <message>
        <source>Cancelled. What is not measured cannot be predicted.</source>
        <translation>Abgebrochen. Was nicht gemessen ist, lässt sich nicht vorhersagen.</translation>
    </message>
    <message>
        <source>These sizes are far from those that were measured, so the prediction is rough. Measure again for a better one.</source>
        <translation>Diese Größen liegen weit von den gemessenen entfernt, die Vorhersage ist also grob. Für eine bessere erneut messen.</translation>
    </message>
</context>
<context>
    <name>studio::ui::WhatIfDials</name>
    <message>
        <source>&amp;Start from</source>
        <comment>a preset</comment>
        <translation>&amp;Beginnen mit</translation>
    </message>
    <message>
        <source>Settings that the dials begin with.</source>
        <translation>Einstellungen, mit denen die Regler beginnen.</translation>
    </message>
    <message>
        <source>&amp;Tokens</source>
        <translation>&amp;Token</translation>
    </message>
    <message>
        <source>Which vocabulary the text is cut by.</source>
        <translation>Nach welchem Vokabular der Text zerlegt wird.</translation>
    </message>
    <message>
        <source>&amp;Vocabulary</source>
        <translation>&amp;Vokabular</translation>
    </message>
    <message>
        <source>Tokens of a vocabulary of one&apos;s own. The output layer gives each of them a probability.</source>
        <translation>Token eines eigenen Vokabulars. Die Ausgabeschicht gibt jedem davon eine Wahrscheinlichkeit.</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>B&amp;reite</translation>
    </message>
    <message>
        <source>Numbers that stand for one token on its way through the model. The inner width of the block follows in proportion.</source>
        <translation>Zahlen, die auf dem Weg durch das Modell für ein Token stehen. Die innere Breite des Blocks folgt im Verhältnis.</translation>
    </message>
    <message>
        <source>&amp;Recursions</source>
        <translation>Re&amp;kursionen</translation>
    </message>
    <message>
        <source>How often the block is applied.</source>
        <translation>Wie oft der Block angewendet wird.</translation>
    </message>
    <message>
        <source>&amp;Output layer</source>
        <translation>&amp;Ausgabeschicht</translation>
    </message>
    <message>
        <source>How the model&apos;s last rows become probabilities.</source>
        <translation>Wie aus den letzten Zeilen des Modells Wahrscheinlichkeiten werden.</translation>
    </message>
    <message>
        <source>&amp;Positions with loss</source>
        <translation>&amp;Positionen mit Verlust</translation>
    </message>
    <message>
        <source>Share of the tokens whose prediction is trained in a step.</source>
        <translation>Anteil der Token, deren Vorhersage in einem Schritt trainiert wird.</translation>
    </message>
    <message>
        <source>T&amp;hreads</source>
        <translation>T&amp;hreads</translation>
    </message>
    <message>
        <source>Processors that train.</source>
        <translation>Prozessoren, die trainieren.</translation>
    </message>
</context>
<context>
    <name>studio::ui::ZoneBarsPlot</name>
    <message>
        <source>Time of a step by layer</source>
        <translation>Zeit eines Schritts nach Schichten</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>a step</source>
        <translation>je Schritt</translation>
    </message>
    <message>
        <source>share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>forward</source>
        <translation>vorwärts</translation>
    </message>
    <message>
        <source>backward</source>
        <translation>rückwärts</translation>
    </message>
    <message>
        <source>Click to see this layer over the run.</source>
        <translation>Klicken, um diese Schicht im Verlauf des Laufs zu sehen.</translation>
    </message>
</context>
<context>
    <name>studio::ui::ZoneTableModel</name>
    <message>
        <source>What a step of training passes through.</source>
        <translation>Was ein Trainingsschritt durchläuft.</translation>
    </message>
    <message>
        <source>Which part of a step&apos;s time the layer takes.</source>
        <translation>Welchen Teil der Zeit eines Schritts die Schicht braucht.</translation>
    </message>
    <message>
        <source>Mean time in a step over the last seconds. Click to sort by it.</source>
        <translation>Mittlere Zeit in einem Schritt über die letzten Sekunden. Klicken, um danach zu sortieren.</translation>
    </message>
    <message>
        <source>Layer</source>
        <comment>a column of times</comment>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>Forward</source>
        <comment>a column of times</comment>
        <translation>Vorwärts</translation>
    </message>
    <message>
        <source>Backward</source>
        <comment>a column of times</comment>
        <translation>Rückwärts</translation>
    </message>
    <message>
        <source>Update</source>
        <comment>a column of times: what is neither forward nor backward</comment>
        <translation>Update</translation>
    </message>
    <message>
        <source>A step</source>
        <comment>a column of times: all of a layer&apos;s time in a step</comment>
        <translation>Je Schritt</translation>
    </message>
    <message>
        <source>Share</source>
        <comment>a column: part of the step&apos;s time</comment>
        <translation>Anteil</translation>
    </message>
</context>
</TS>
