<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES" sourcelanguage="en_US">
<context>
    <name>BottleneckText</name>
    <message>
        <source>With the loss on all positions, the output layer took %1 of each step on this computer (%2 of %3, mean of %4 steps).</source>
        <translation>Con la pérdida en todas las posiciones, la capa de salida ocupó el %1 de cada paso en este equipo (%2 de %3, media de %4 pasos).</translation>
    </message>
    <message>
        <source>FlashLM&apos;s author reported %1: about the same.</source>
        <translation>El autor de FlashLM indicó un %1: aproximadamente lo mismo.</translation>
    </message>
    <message>
        <source>FlashLM&apos;s author reported %1: here it took less of the time than there.</source>
        <translation>El autor de FlashLM indicó un %1: aquí ocupó una parte menor del tiempo que allí.</translation>
    </message>
    <message>
        <source>FlashLM&apos;s author reported %1: here it took even more of the time than there.</source>
        <translation>El autor de FlashLM indicó un %1: aquí ocupó una parte aún mayor del tiempo que allí.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>With the loss on a random quarter of the positions, it took %1 of each step (%2 of %3, mean of %4 steps)</source>
        <translation>Con la pérdida en una cuarta parte de las posiciones, elegida al azar, ocupó el %1 de cada paso (%2 de %3, media de %4 pasos)</translation>
    </message>
    <message>
        <source>%1: less than the %2 to be expected.</source>
        <translation>%1: menos de lo esperable (%2).</translation>
    </message>
    <message>
        <source>%1: more than the %2 to be expected.</source>
        <translation>%1: más de lo esperable (%2).</translation>
    </message>
    <message>
        <source>%1: within the %2 to be expected.</source>
        <translation>%1: dentro de lo esperable (%2).</translation>
    </message>
    <message>
        <source>%1 tokens a second instead of %2</source>
        <translation>%1 tokens por segundo en lugar de %2</translation>
    </message>
    <message>
        <source>Leaving out three quarters of the positions did not make the steps noticeably faster on this computer (%1).</source>
        <translation>Omitir tres cuartas partes de las posiciones no aceleró de forma apreciable los pasos en este equipo (%1).</translation>
    </message>
    <message>
        <source>Leaving out three quarters of the positions made a step %1 times as fast: %2.</source>
        <translation>Al omitir tres cuartas partes de las posiciones, la velocidad de un paso se multiplicó por %1: %2.</translation>
    </message>
    <message>
        <source>Counted in multiply-adds, the output layer is %1 of a step&apos;s work with all positions</source>
        <translation>Contando multiplicaciones-sumas, la capa de salida supone el %1 del trabajo de un paso con todas las posiciones</translation>
    </message>
    <message>
        <source>%1: the time follows the arithmetic.</source>
        <translation>%1: el tiempo sigue a la aritmética.</translation>
    </message>
    <message>
        <source>%1: measured by the clock it is less, so a multiply-add costs less time there than in the rest of the step.</source>
        <translation>%1: medida con el reloj es menos, de modo que una multiplicación-suma cuesta allí menos tiempo que en el resto del paso.</translation>
    </message>
    <message>
        <source>%1: measured by the clock it is more, so a multiply-add costs more time there than in the rest of the step.</source>
        <translation>%1: medida con el reloj es más, de modo que una multiplicación-suma cuesta allí más tiempo que en el resto del paso.</translation>
    </message>
    <message>
        <source>So most of the training time goes into one layer, the one that compares each position with the whole vocabulary, and not into the ternary core. Whoever wants to train faster begins there.</source>
        <translation>Así pues, la mayor parte del tiempo de entrenamiento se va en una sola capa, la que compara cada posición con todo el vocabulario, y no en el núcleo ternario. Quien quiera entrenar más rápido debe empezar por ahí.</translation>
    </message>
    <message>
        <source>So on this computer the output layer is not where most of the time goes: the timing panel shows what is.</source>
        <translation>Así pues, en este equipo la mayor parte del tiempo no se va en la capa de salida: el panel de tiempos muestra en qué se va.</translation>
    </message>
    <message>
        <source>Not a single step was finished in the time of %1, so there is no figure for it. Close other programs and measure again.</source>
        <translation>No se completó ni un solo paso en el tiempo de %1, así que no hay cifra. Conviene cerrar otros programas y medir de nuevo.</translation>
    </message>
    <message>
        <source>both measurements</source>
        <translation>ambas mediciones</translation>
    </message>
    <message>
        <source>the measurement with a quarter</source>
        <translation>la medición con una cuarta parte</translation>
    </message>
    <message>
        <source>the measurement with all positions</source>
        <translation>la medición con todas las posiciones</translation>
    </message>
</context>
<context>
    <name>ChartExport</name>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>Imagen PNG (*.png)</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>Dibujo SVG (*.svg)</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>Documento PDF (*.pdf)</translation>
    </message>
    <message>
        <source>CSV table of the numbers (*.csv)</source>
        <translation>Tabla CSV con los números (*.csv)</translation>
    </message>
    <message>
        <source>The name &apos;%1&apos; does not say which kind of file it is: end it with .png, .svg, .pdf or .csv.</source>
        <translation>El nombre «%1» no indica de qué tipo de archivo se trata: debe terminar en .png, .svg, .pdf o .csv.</translation>
    </message>
    <message>
        <source>The file &apos;%1&apos; could not be written: %2. What was there before is unchanged; choose another folder or name, or make room.</source>
        <extracomment>%1 is a file name, %2 the system&apos;s reason.</extracomment>
        <translation>No se pudo escribir el archivo «%1»: %2. Lo que había antes sigue intacto; elegir otra carpeta u otro nombre, o liberar espacio.</translation>
    </message>
</context>
<context>
    <name>CorpusCurves</name>
    <message>
        <source>validation: %1</source>
        <extracomment>A curve in a legend: the score on one of several texts; %1 is its file.</extracomment>
        <translation>validación: %1</translation>
    </message>
</context>
<context>
    <name>Fetch</name>
    <message>
        <source>FineWeb-Edu, sample</source>
        <translation>FineWeb-Edu, muestra</translation>
    </message>
    <message>
        <source>Web pages chosen for what they teach: what FlashLM v3 was trained on, 30,000 documents of it. A document has about 5 kB.</source>
        <translation>Páginas web elegidas por su valor didáctico: con ellas se entrenó FlashLM v3; aquí hay 30.000 documentos. Cada documento tiene unos 5 kB.</translation>
    </message>
    <message>
        <source>GPT-2&apos;s embedding</source>
        <translation>Embedding de GPT-2</translation>
    </message>
    <message>
        <source>The 50,257 word vectors of GPT-2, for a model with its tokenizer to start from, as FlashLM v3 did. Only this part of its file is fetched.</source>
        <translation>Los 50.257 vectores de palabras de GPT-2, como punto de partida para un modelo con su tokenizador, igual que hizo FlashLM v3. Solo se descarga esta parte del archivo.</translation>
    </message>
    <message>
        <source>TinyStories</source>
        <translation>TinyStories</translation>
    </message>
    <message>
        <source>Short stories in words that small children know, written by GPT-3.5 and GPT-4. The first megabytes are a good sample.</source>
        <translation>Cuentos cortos con palabras que conocen los niños pequeños, escritos por GPT-3.5 y GPT-4. Los primeros megabytes son una buena muestra.</translation>
    </message>
    <message>
        <source>TinyStories, validation part</source>
        <translation>TinyStories, parte de validación</translation>
    </message>
    <message>
        <source>The 22,000 stories that are kept apart: enough to try with.</source>
        <translation>Los 22.000 cuentos que se reservan aparte: suficientes para probar.</translation>
    </message>
    <message>
        <source>TinyStories by GPT-4</source>
        <translation>TinyStories de GPT-4</translation>
    </message>
    <message>
        <source>The second version, all of it written by GPT-4.</source>
        <translation>La segunda versión, escrita íntegramente por GPT-4.</translation>
    </message>
    <message>
        <source>TinyStories by GPT-4, validation part</source>
        <translation>TinyStories de GPT-4, parte de validación</translation>
    </message>
    <message>
        <source>The part of the second version that is kept apart.</source>
        <translation>La parte de la segunda versión que se reserva aparte.</translation>
    </message>
    <message>
        <source>WikiText-2</source>
        <translation>WikiText-2</translation>
    </message>
    <message>
        <source>600 good articles of the English Wikipedia.</source>
        <translation>600 buenos artículos de la Wikipedia en inglés.</translation>
    </message>
    <message>
        <source>WikiText-103</source>
        <translation>WikiText-103</translation>
    </message>
    <message>
        <source>28,000 good articles of the English Wikipedia, as Parquet files.</source>
        <translation>28.000 buenos artículos de la Wikipedia en inglés, como archivos Parquet.</translation>
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
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1/s</source>
        <extracomment>A speed.</extracomment>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1 left</source>
        <extracomment>A time.</extracomment>
        <translation>faltan %1</translation>
    </message>
    <message>
        <source>Asking the server</source>
        <translation>Consultando al servidor</translation>
    </message>
    <message>
        <source>Fetching</source>
        <translation>Descargando</translation>
    </message>
    <message>
        <source>Waiting for %1. %2</source>
        <extracomment>%1 is a time, %2 a sentence that says why.</extracomment>
        <translation>En espera durante %1. %2</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Checking what has come</source>
        <translation>Comprobando lo recibido</translation>
    </message>
    <message>
        <source>Fetched: %1</source>
        <extracomment>%1 is a file.</extracomment>
        <translation>Descargado: %1</translation>
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
        <translation> · capa de salida en fp32</translation>
    </message>
    <message>
        <source> · output layer at 8 bits, at most %1 nats from fp32</source>
        <extracomment>%1 is a small number: how far log-probabilities are from exact ones, in nats.</extracomment>
        <translation> · capa de salida a 8 bits, a lo sumo a %1 nats de fp32</translation>
    </message>
</context>
<context>
    <name>Glossary</name>
    <message>
        <source>See also:</source>
        <translation>Véase también:</translation>
    </message>
    <message>
        <source>What is “%1”?</source>
        <extracomment>The heading of a tool tip that explains a word: &quot;What is ReLU²?&quot;</extracomment>
        <translation>¿Qué es “%1”?</translation>
    </message>
    <message>
        <source>Language model</source>
        <translation>Modelo de lenguaje</translation>
    </message>
    <message>
        <source>A program that, given the beginning of a text, says how likely each possible next piece is. By drawing one piece after the other it writes text. It learns those likelihoods from examples alone.</source>
        <translation>Un programa que, dado el comienzo de un texto, dice cuán probable es cada fragmento siguiente posible. Eligiendo al azar un fragmento tras otro escribe texto. Aprende esas probabilidades solo a partir de ejemplos.</translation>
    </message>
    <message>
        <source>Output-layer laboratory</source>
        <translation>Laboratorio de capas de salida</translation>
    </message>
    <message>
        <source>A fair race of output layers: the same model on the same text for the same time, each with the same small search of its learning rate. Its score is bits per byte on text that no model was trained on.</source>
        <translation>Una carrera justa entre capas de salida: el mismo modelo con el mismo texto durante el mismo tiempo, cada una con la misma pequeña búsqueda de su tasa de aprendizaje. La puntuación son los bits por byte en un texto con el que no se entrenó ningún modelo.</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Qué pasaría si</translation>
    </message>
    <message>
        <source>A prediction of how fast a run would be. A few short steps are measured on this computer; from what each part of a step cost there, steps of other sizes are worked out. Measure them to see how near that came.</source>
        <translation>Una predicción de la rapidez que tendría una ejecución. Se miden unos pocos pasos cortos en este equipo; a partir del costo de cada parte de un paso se calculan pasos de otros tamaños. Al medirlos se ve cuánto se acercó la predicción.</translation>
    </message>
    <message>
        <source>MatMul-free</source>
        <translation>MatMul-free</translation>
    </message>
    <message>
        <source>A network without multiplications of large matrices in its core. Where others multiply, its ternary layers only add and subtract, which even a small processor does quickly.</source>
        <translation>Una red sin multiplicaciones de matrices grandes en su núcleo. Donde otras multiplican, sus capas ternarias solo suman y restan, algo que incluso un procesador pequeño hace con rapidez.</translation>
    </message>
    <message>
        <source>Ternary weight</source>
        <translation>Peso ternario</translation>
    </message>
    <message>
        <source>A weight that is only -1, 0 or +1. Instead of multiplying, a layer subtracts, skips or adds its input. It takes less than two bits to store.</source>
        <translation>Un peso que solo vale -1, 0 o +1. En vez de multiplicar, una capa resta, omite o suma su entrada. Ocupa menos de dos bits.</translation>
    </message>
    <message>
        <source>Latent weight</source>
        <translation>Peso latente</translation>
    </message>
    <message>
        <source>The ordinary number behind a ternary weight, which training nudges a little at every step. When it crosses a threshold, the ternary weight it stands for changes.</source>
        <translation>El número ordinario que hay detrás de un peso ternario y que el entrenamiento mueve un poco en cada paso. Cuando cruza un umbral, cambia el peso ternario al que representa.</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Umbral</translation>
    </message>
    <message>
        <source>The border at which a latent weight becomes -1, 0 or +1. Here it is the mean size of all latent weights of the matrix: above it the weight is +1, below its negative -1, between them 0.</source>
        <translation>El límite a partir del cual un peso latente se convierte en -1, 0 o +1. Aquí es el tamaño medio de todos los pesos latentes de la matriz: por encima, el peso es +1; por debajo de su valor negativo, -1; entre ambos, 0.</translation>
    </message>
    <message>
        <source>Flip</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>A ternary weight that changes from one of -1, 0 and +1 to another, as its latent weight has crossed a threshold. Many flips mean that the layer is still looking for its place; few, that it has settled.</source>
        <translation>Un peso ternario que pasa de uno de los valores -1, 0 y +1 a otro, porque su peso latente ha cruzado un umbral. Muchos cambios significan que la capa aún busca su lugar; pocos, que se ha asentado.</translation>
    </message>
    <message>
        <source>Straight-through estimator</source>
        <translation>Estimador directo (straight-through)</translation>
    </message>
    <message>
        <source>Rounding a weight to -1, 0 or +1 has no usable slope, so learning would stop there. The straight-through estimator simply passes the gradient on to the latent weight as if nothing had been rounded.</source>
        <translation>Redondear un peso a -1, 0 o +1 no tiene una pendiente aprovechable, así que el aprendizaje se detendría ahí. El estimador directo simplemente pasa el gradiente al peso latente como si no se hubiera redondeado nada.</translation>
    </message>
    <message>
        <source>ReLU²</source>
        <translation>ReLU²</translation>
    </message>
    <message>
        <source>A bend that lets a layer do more than adding: negative values become 0, positive ones are squared. Most of its results are exactly 0, which makes what follows cheap.</source>
        <translation>Una curva que permite a una capa hacer algo más que sumar: los valores negativos pasan a 0 y los positivos se elevan al cuadrado. La mayoría de los resultados son exactamente 0, lo que abarata lo que sigue.</translation>
    </message>
    <message>
        <source>GLU (gated linear unit)</source>
        <translation>GLU (unidad lineal con compuerta)</translation>
    </message>
    <message>
        <source>Two layers read the same input; one of them decides, number by number, how much of the other&apos;s result goes on. It lets the network switch parts of itself on and off depending on the text.</source>
        <translation>Dos capas leen la misma entrada; una de ellas decide, número por número, cuánto pasa del resultado de la otra. Así la red puede activar y desactivar partes de sí misma según el texto.</translation>
    </message>
    <message>
        <source>Router</source>
        <translation>Enrutador</translation>
    </message>
    <message>
        <source>A tiny layer that gives each position a number between 0 and 1: how much work it deserves. In FlashLM v3 it is computed, but the loss does not use it.</source>
        <translation>Una capa diminuta que da a cada posición un número entre 0 y 1: cuánto trabajo merece. En FlashLM v3 se calcula, pero la pérdida no lo usa.</translation>
    </message>
    <message>
        <source>Causal convolution</source>
        <translation>Convolución causal</translation>
    </message>
    <message>
        <source>A layer that mixes each position with a few earlier ones, by the same weights everywhere. Causal means that it never looks at what comes later, for that is what the model has to guess.</source>
        <translation>Una capa que mezcla cada posición con algunas anteriores, con los mismos pesos en todas partes. Causal significa que nunca mira lo que viene después, pues eso es lo que el modelo tiene que adivinar.</translation>
    </message>
    <message>
        <source>Dilation</source>
        <translation>Dilatación</translation>
    </message>
    <message>
        <source>How far apart the positions are that a convolution looks at. With dilation 64 it sees the words 64, 128 and 192 places back, so a few weights reach far.</source>
        <translation>La distancia entre las posiciones que mira una convolución. Con dilatación 64 ve las palabras situadas 64, 128 y 192 lugares atrás, de modo que unos pocos pesos llegan lejos.</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>Compuerta</translation>
    </message>
    <message>
        <source>A number between 0 and 1 by which another is multiplied: 0 closes, 1 lets all through. The network learns when to open it.</source>
        <translation>Un número entre 0 y 1 por el que se multiplica otro: 0 cierra, 1 deja pasar todo. La red aprende cuándo abrirla.</translation>
    </message>
    <message>
        <source>RMSNorm</source>
        <translation>RMSNorm</translation>
    </message>
    <message>
        <source>Scales the numbers of each position so that their typical size is 1. Without it values grow or shrink from layer to layer until learning fails.</source>
        <translation>Escala los números de cada posición para que su tamaño típico sea 1. Sin ella, los valores crecen o se reducen de capa en capa hasta que el aprendizaje fracasa.</translation>
    </message>
    <message>
        <source>Residual connection</source>
        <translation>Conexión residual</translation>
    </message>
    <message>
        <source>Each layer only adds a correction to what it was given, instead of replacing it. Signals and gradients can pass deep networks that way.</source>
        <translation>Cada capa solo añade una corrección a lo que recibió, en lugar de reemplazarlo. Así las señales y los gradientes pueden atravesar redes profundas.</translation>
    </message>
    <message>
        <source>Embedding</source>
        <translation>Embedding</translation>
    </message>
    <message>
        <source>A table with one row of numbers for each token: what the model knows of it before reading further. Tokens that are used alike get similar rows.</source>
        <translation>Una tabla con una fila de números para cada token: lo que el modelo sabe de él antes de seguir leyendo. Los tokens que se usan de manera parecida reciben filas similares.</translation>
    </message>
    <message>
        <source>Tied embedding</source>
        <translation>Embedding compartido</translation>
    </message>
    <message>
        <source>The same table is used twice: at the beginning to look tokens up, at the end to score them. It saves memory, and both uses teach the same numbers.</source>
        <translation>La misma tabla se usa dos veces: al principio para buscar los tokens y al final para puntuarlos. Ahorra memoria, y ambos usos enseñan a los mismos números.</translation>
    </message>
    <message>
        <source>Output layer</source>
        <translation>Capa de salida</translation>
    </message>
    <message>
        <source>The last layer. It compares what the model has understood with every entry of the vocabulary and gives each a score. With a large vocabulary it costs more time than all other layers together: 86 % in the original FlashLM v3.</source>
        <translation>La última capa. Compara lo que el modelo ha entendido con cada entrada del vocabulario y da a cada una una puntuación. Con un vocabulario grande cuesta más tiempo que todas las demás capas juntas: el 86 % en el FlashLM v3 original.</translation>
    </message>
    <message>
        <source>Logits</source>
        <translation>Logits</translation>
    </message>
    <message>
        <source>The scores that the output layer gives to all tokens, before they are turned into probabilities. Higher means likelier; only their differences count.</source>
        <translation>Las puntuaciones que la capa de salida da a todos los tokens antes de convertirlas en probabilidades. Un valor más alto significa más probable; solo cuentan las diferencias.</translation>
    </message>
    <message>
        <source>Softmax</source>
        <translation>Softmax</translation>
    </message>
    <message>
        <source>Turns scores into probabilities: the number e is raised to each score, and each result is divided by their sum, so that together they make 100 %. That sum is why every token of the vocabulary has to be scored.</source>
        <translation>Convierte puntuaciones en probabilidades: se eleva el número e a cada puntuación y cada resultado se divide por la suma de todos, de modo que juntos dan el 100 %. Por esa suma hay que puntuar cada token del vocabulario.</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>The piece of text that the model reads and writes at a time: a word, a part of a word, or a single character. Each has a number.</source>
        <translation>El fragmento de texto que el modelo lee y escribe cada vez: una palabra, parte de una palabra o un solo carácter. Cada uno tiene un número.</translation>
    </message>
    <message>
        <source>Vocabulary</source>
        <translation>Vocabulario</translation>
    </message>
    <message>
        <source>All tokens that a model knows. A large one makes texts shorter in tokens, but the output layer has to score each entry at each position.</source>
        <translation>Todos los tokens que conoce un modelo. Uno grande acorta los textos en tokens, pero la capa de salida tiene que puntuar cada entrada en cada posición.</translation>
    </message>
    <message>
        <source>BPE (byte-pair encoding)</source>
        <translation>BPE (codificación por pares de bytes)</translation>
    </message>
    <message>
        <source>A way to find a vocabulary: begin with single bytes, and join the pair that occurs most often into a new token, again and again. Frequent words end up as one token, rare ones as several.</source>
        <translation>Una manera de encontrar un vocabulario: se empieza con bytes sueltos y se une, una y otra vez, el par más frecuente en un token nuevo. Las palabras frecuentes acaban siendo un token; las raras, varios.</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Pérdida</translation>
    </message>
    <message>
        <source>The number that training makes smaller. Here it is the cross-entropy with label smoothing and z-loss added, so it compares only runs with the same settings.</source>
        <translation>El número que el entrenamiento reduce. Aquí es la entropía cruzada más el suavizado de etiquetas y la z-loss, así que solo sirve para comparar ejecuciones con los mismos ajustes.</translation>
    </message>
    <message>
        <source>Cross-entropy (NLL)</source>
        <translation>Entropía cruzada (NLL)</translation>
    </message>
    <message>
        <source>How surprised the model is by the token that really came: the negative logarithm of the probability it gave it, on average, in nats. 0 would be perfect foresight.</source>
        <translation>Cuánto sorprende al modelo el token que vino de verdad: el logaritmo negativo de la probabilidad que le había dado, en promedio, en nats. 0 sería una previsión perfecta.</translation>
    </message>
    <message>
        <source>Perplexity</source>
        <translation>Perplejidad</translation>
    </message>
    <message>
        <source>The cross-entropy read as a count: among how many equally likely tokens the model seems to choose. It compares only models with the same vocabulary.</source>
        <translation>La entropía cruzada leída como un recuento: entre cuántos tokens igual de probables parece elegir el modelo. Solo compara modelos con el mismo vocabulario.</translation>
    </message>
    <message>
        <source>Bits per byte</source>
        <translation>Bits por byte</translation>
    </message>
    <message>
        <source>How many bits the model would need for each byte of text, if it were used to compress it. As it counts bytes and not tokens, it compares models whose vocabularies differ.</source>
        <translation>Cuántos bits necesitaría el modelo por cada byte de texto si se usara para comprimirlo. Como cuenta bytes y no tokens, permite comparar modelos con vocabularios distintos.</translation>
    </message>
    <message>
        <source>Label smoothing</source>
        <translation>Suavizado de etiquetas</translation>
    </message>
    <message>
        <source>Instead of demanding 100 % for the right token, training spreads a small share, often 10 %, over all others. The model becomes less sure of itself; the loss shown is higher by that.</source>
        <translation>En lugar de exigir el 100 % para el token correcto, el entrenamiento reparte una pequeña parte, a menudo el 10 %, entre todos los demás. El modelo se vuelve menos seguro de sí mismo; la pérdida mostrada sube en esa medida.</translation>
    </message>
    <message>
        <source>z-loss</source>
        <translation>z-loss</translation>
    </message>
    <message>
        <source>A small penalty that keeps the scores from drifting away as a whole. It hardly changes what is learned, but keeps the arithmetic stable.</source>
        <translation>Una pequeña penalización que evita que las puntuaciones se desplacen en conjunto. Apenas cambia lo que se aprende, pero mantiene estable la aritmética.</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>Gradiente</translation>
    </message>
    <message>
        <source>For each weight, in which direction and how strongly it would change the loss. Training moves each weight a little against its gradient.</source>
        <translation>Para cada peso, en qué dirección y con qué fuerza cambiaría la pérdida. El entrenamiento mueve cada peso un poco en contra de su gradiente.</translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation>Norma del gradiente</translation>
    </message>
    <message>
        <source>The length of all gradients taken together. A sudden peak warns of trouble; what is too long is cut to the limit, which is called clipping.</source>
        <translation>La longitud de todos los gradientes juntos. Un pico repentino advierte de problemas; lo que es demasiado largo se acorta hasta el límite, lo que se llama recorte.</translation>
    </message>
    <message>
        <source>Forward and backward</source>
        <translation>Hacia delante y hacia atrás</translation>
    </message>
    <message>
        <source>Forward, the model computes its guess; backward, it computes from the error what each weight has contributed. The backward pass usually takes about twice as long.</source>
        <translation>Hacia delante, el modelo calcula su conjetura; hacia atrás, calcula a partir del error cuánto ha contribuido cada peso. La pasada hacia atrás suele tardar más o menos el doble.</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Tasa de aprendizaje</translation>
    </message>
    <message>
        <source>How far the weights move at each step. Too high, and the loss jumps about; too low, and nothing is learned in the time there is.</source>
        <translation>Cuánto se mueven los pesos en cada paso. Si es demasiado alta, la pérdida da saltos; si es demasiado baja, no se aprende nada en el tiempo disponible.</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>Calentamiento</translation>
    </message>
    <message>
        <source>The first steps, in which the learning rate rises from near zero. Gradients of fresh weights are wild, and large steps would do harm.</source>
        <translation>Los primeros pasos, en los que la tasa de aprendizaje sube desde casi cero. Los gradientes de pesos nuevos son bruscos, y los pasos grandes harían daño.</translation>
    </message>
    <message>
        <source>AdamW</source>
        <translation>AdamW</translation>
    </message>
    <message>
        <source>A rule for changing the weights that gives each its own step length, from the recent history of its gradients, and pulls unused weights gently towards zero.</source>
        <translation>Una regla para cambiar los pesos que da a cada uno su propia longitud de paso, según la historia reciente de sus gradientes, y acerca suavemente a cero los pesos que no se usan.</translation>
    </message>
    <message>
        <source>NorMuon</source>
        <translation>NorMuon</translation>
    </message>
    <message>
        <source>A rule for changing whole matrices: it evens out the directions in which a matrix is changed, so that rare patterns are learned as well as frequent ones. Used for the core; AdamW serves the rest.</source>
        <translation>Una regla para cambiar matrices enteras: equilibra las direcciones en que se cambia una matriz, de modo que los patrones raros se aprendan tan bien como los frecuentes. Se usa para el núcleo; AdamW se ocupa del resto.</translation>
    </message>
    <message>
        <source>EMA (moving average of the weights)</source>
        <translation>EMA (media móvil de los pesos)</translation>
    </message>
    <message>
        <source>A copy of the weights that follows them slowly, like an average over the last thousand steps. It is often a little better than the weights themselves, since it does not tremble.</source>
        <translation>Una copia de los pesos que los sigue despacio, como un promedio de los últimos mil pasos. A menudo es algo mejor que los propios pesos, porque no tiembla.</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>One turn of training: read a batch of text, compare guess and truth, change all weights once.</source>
        <translation>Una vuelta del entrenamiento: leer un lote de texto, comparar la conjetura con la verdad y cambiar una vez todos los pesos.</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Lote</translation>
    </message>
    <message>
        <source>The pieces of text that one step reads together. More of them make the gradient steadier and the step longer.</source>
        <translation>Los fragmentos de texto que un paso lee juntos. Cuantos más son, más estable es el gradiente y más largo el paso.</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Época</translation>
    </message>
    <message>
        <source>One pass through the whole training text. Small models on large texts often see less than one; many passes over a small text end in learning it by heart.</source>
        <translation>Una pasada por todo el texto de entrenamiento. Los modelos pequeños con textos grandes a menudo no llegan a completar una; muchas pasadas por un texto pequeño acaban en aprenderlo de memoria.</translation>
    </message>
    <message>
        <source>Sequence length</source>
        <translation>Longitud de secuencia</translation>
    </message>
    <message>
        <source>How many tokens in a row the model reads at once while it trains. Longer ones let it learn what belongs together far apart.</source>
        <translation>Cuántos tokens seguidos lee el modelo a la vez mientras se entrena. Las secuencias más largas le permiten aprender qué se relaciona a gran distancia.</translation>
    </message>
    <message>
        <source>Loss on a part of the positions</source>
        <translation>Pérdida en una parte de las posiciones</translation>
    </message>
    <message>
        <source>To save time in the output layer, the loss may be taken at a random quarter of the positions only. The rest of the network still reads all of them.</source>
        <translation>Para ahorrar tiempo en la capa de salida, la pérdida se puede calcular solo en una cuarta parte de las posiciones, elegida al azar. El resto de la red las sigue leyendo todas.</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validación</translation>
    </message>
    <message>
        <source>Text that is kept apart and never trained on. How well the model does on it tells whether it has learned the language or only the examples.</source>
        <translation>Texto que se reserva aparte y con el que nunca se entrena. El resultado del modelo con él indica si ha aprendido el idioma o solo los ejemplos.</translation>
    </message>
    <message>
        <source>Overfitting</source>
        <translation>Sobreajuste</translation>
    </message>
    <message>
        <source>The training loss goes on falling while that on the validation text rises: the model learns its examples by heart.</source>
        <translation>La pérdida de entrenamiento sigue bajando mientras sube la del texto de validación: el modelo aprende sus ejemplos de memoria.</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Punto de control</translation>
    </message>
    <message>
        <source>All that a run needs to go on, written to disk: weights, the state of the optimizers, and the place in the text. After a power cut training resumes from the last one.</source>
        <translation>Todo lo que una ejecución necesita para continuar, escrito en el disco: los pesos, el estado de los optimizadores y el lugar en el texto. Tras un corte de luz, el entrenamiento se reanuda desde el último.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Semilla</translation>
    </message>
    <message>
        <source>The number from which all chance is drawn. The same seed and settings give the same run again, bit for bit.</source>
        <translation>El número del que sale todo el azar. La misma semilla y los mismos ajustes dan otra vez la misma ejecución, bit por bit.</translation>
    </message>
    <message>
        <source>Generation</source>
        <translation>Generación</translation>
    </message>
    <message>
        <source>The model writes: it scores all tokens, one is drawn by chance, is added to the text, and so on. Training can go on meanwhile.</source>
        <translation>El modelo escribe: puntúa todos los tokens, se elige uno al azar, se añade al texto, y así sucesivamente. Mientras tanto, el entrenamiento puede continuar.</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Indicación (prompt)</translation>
    </message>
    <message>
        <source>The beginning of the text that you give; the model writes on from there.</source>
        <translation>El comienzo del texto, que se le da al modelo; a partir de ahí sigue escribiendo.</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatura</translation>
    </message>
    <message>
        <source>How daring the model writes. Below 1 it keeps to likely tokens, above 1 it tries unlikely ones more often; 0 always takes the likeliest.</source>
        <translation>Con cuánta audacia escribe el modelo. Por debajo de 1 se queda con los tokens probables; por encima de 1 prueba más a menudo los improbables; con 0 toma siempre el más probable.</translation>
    </message>
    <message>
        <source>Top-k</source>
        <translation>Top-k</translation>
    </message>
    <message>
        <source>Only the k likeliest tokens may be drawn. A small k makes safe but dull text.</source>
        <translation>Solo se puede elegir entre los k tokens más probables. Un k pequeño da un texto seguro pero aburrido.</translation>
    </message>
    <message>
        <source>Top-p</source>
        <translation>Top-p</translation>
    </message>
    <message>
        <source>Only the likeliest tokens that together reach the share p may be drawn: few where the model is sure, many where it is not.</source>
        <translation>Solo se puede elegir entre los tokens más probables que juntos alcanzan la proporción p: pocos donde el modelo está seguro, muchos donde no lo está.</translation>
    </message>
    <message>
        <source>Min-p</source>
        <translation>Min-p</translation>
    </message>
    <message>
        <source>Only tokens that are at least p times as likely as the likeliest may be drawn. It adapts like top-p, but cuts the long tail more cleanly.</source>
        <translation>Solo se puede elegir entre los tokens que son al menos p veces tan probables como el más probable. Se adapta como top-p, pero corta la cola larga con más limpieza.</translation>
    </message>
    <message>
        <source>Repetition penalty</source>
        <translation>Penalización por repetición</translation>
    </message>
    <message>
        <source>Lowers the scores of tokens that have just been used. Above 1 it keeps small models from going in circles.</source>
        <translation>Baja la puntuación de los tokens que se acaban de usar. Por encima de 1 evita que los modelos pequeños den vueltas en círculo.</translation>
    </message>
    <message>
        <source>bf16</source>
        <translation>bf16</translation>
    </message>
    <message>
        <source>A number in 16 bits instead of 32: the same range, but only about three digits. Processors with instructions for it multiply twice as fast; sums are still kept in 32 bits.</source>
        <translation>Un número en 16 bits en lugar de 32: el mismo rango, pero solo unas tres cifras. Los procesadores con instrucciones para él multiplican el doble de rápido; las sumas se mantienen en 32 bits.</translation>
    </message>
    <message>
        <source>Roofline</source>
        <translation>Roofline</translation>
    </message>
    <message>
        <source>The limit that a processor sets: either its arithmetic or its memory is too slow for more. Comparing a layer with it shows whether the code or the machine is the bottleneck.</source>
        <translation>El límite que impone un procesador: o su aritmética o su memoria es demasiado lenta para más. Comparar una capa con él muestra si el cuello de botella es el código o la máquina.</translation>
    </message>
    <message>
        <source>Multiply-add</source>
        <translation>Multiplicación-suma</translation>
    </message>
    <message>
        <source>One multiplication and one addition: the unit in which the work of a network is counted. Counting needs no clock, so it says what a layer should cost, not what it does.</source>
        <translation>Una multiplicación y una suma: la unidad en que se cuenta el trabajo de una red. Contar no requiere reloj, así que dice lo que una capa debería costar, no lo que cuesta.</translation>
    </message>
    <message>
        <source>Tokens per second</source>
        <translation>Tokens por segundo</translation>
    </message>
    <message>
        <source>How many tokens training reads in a second. It compares speeds of the same model; another vocabulary makes other tokens.</source>
        <translation>Cuántos tokens lee el entrenamiento en un segundo. Compara velocidades del mismo modelo; otro vocabulario da otros tokens.</translation>
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
        <translation>%1 M</translation>
    </message>
    <message>
        <source>Output-layer laboratory</source>
        <translation>Laboratorio de capas de salida</translation>
    </message>
    <message>
        <source>The same model, trained with each of these output layers on the same text for the same budget: %1. Text: %2. Settings: %3.</source>
        <translation>El mismo modelo, entrenado con cada una de estas capas de salida con el mismo texto y el mismo presupuesto: %1. Texto: %2. Ajustes: %3.</translation>
    </message>
    <message>
        <source>What came out</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>What to keep in mind</source>
        <translation>Lo que hay que tener en cuenta</translation>
    </message>
    <message>
        <source>Score over training time</source>
        <translation>Puntuación según el tiempo de entrenamiento</translation>
    </message>
    <message>
        <source>Score over tokens that entered the loss</source>
        <translation>Puntuación según los tokens que entraron en la pérdida</translation>
    </message>
    <message>
        <source>Score over tokens fed</source>
        <translation>Puntuación según los tokens leídos</translation>
    </message>
    <message>
        <source>Bits per byte on the validation text; lower is better. Bands span the seeds. The first twentieth may lie above the chart.</source>
        <translation>Bits por byte en el texto de validación; menos es mejor. Las bandas abarcan las semillas. La primera vigésima parte puede quedar por encima del gráfico.</translation>
    </message>
    <message>
        <source>All figures</source>
        <translation>Todas las cifras</translation>
    </message>
    <message>
        <source>The search of the learning rate</source>
        <translation>La búsqueda de la tasa de aprendizaje</translation>
    </message>
    <message>
        <source>Each output layer was first trained with each of these factors on the preset&apos;s learning rates, for %1 each; the factor with the fewest bits per byte was taken.</source>
        <translation>Cada capa de salida se entrenó primero con cada uno de estos factores sobre las tasas de aprendizaje del preajuste, durante %1 cada vez; se tomó el factor con menos bits por byte.</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 tokens</translation>
    </message>
    <message>
        <source>Equal conditions</source>
        <translation>Igualdad de condiciones</translation>
    </message>
    <message>
        <source>Threads: %1. Products in %2 on %3. All runs have the settings below, with a constant learning rate after the warm-up; each run is a folder that the program can open.</source>
        <translation>Hilos: %1. Productos en %2 con %3. Todas las ejecuciones tienen los ajustes que siguen, con una tasa de aprendizaje constante después del calentamiento; cada ejecución es una carpeta que el programa puede abrir.</translation>
    </message>
    <message>
        <source>With those of its settings that were chosen.</source>
        <translation>Con aquellos de sus ajustes que se eligieron.</translation>
    </message>
    <message>
        <source>At %1</source>
        <extracomment>Column title; %1 is a time or a number of tokens.</extracomment>
        <translation>Tras %1</translation>
    </message>
    <message>
        <source>Validation bits per byte at this point of the run, as a mean over the seeds.</source>
        <translation>Bits por byte de validación en este punto de la ejecución, como media de las semillas.</translation>
    </message>
    <message>
        <source>On the validation text at the end of the run: the mean, and the least and greatest over the seeds. Lower is better.</source>
        <translation>En el texto de validación al final de la ejecución: la media, y el menor y el mayor valor entre las semillas. Menos es mejor.</translation>
    </message>
    <message>
        <source>Reaches %1</source>
        <translation>Alcanza %1</translation>
    </message>
    <message>
        <source>When the run first was at this score: training time, or tokens where they are the budget. Evaluations do not count.</source>
        <translation>Cuándo llegó la ejecución por primera vez a esta puntuación: tiempo de entrenamiento, o tokens si son ellos el presupuesto. Las evaluaciones no cuentan.</translation>
    </message>
    <message>
        <source>Tokens fed in a second of training.</source>
        <translation>Tokens leídos en un segundo de entrenamiento.</translation>
    </message>
    <message>
        <source>Tokens that entered the loss in a second of training.</source>
        <translation>Tokens que entraron en la pérdida en un segundo de entrenamiento.</translation>
    </message>
    <message>
        <source>Of the training time.</source>
        <translation>Del tiempo de entrenamiento.</translation>
    </message>
    <message>
        <source>The most that the whole program had while this run trained.</source>
        <translation>El máximo que ocupó el programa entero mientras se entrenaba esta ejecución.</translation>
    </message>
    <message>
        <source>Of the whole model.</source>
        <translation>De todo el modelo.</translation>
    </message>
    <message>
        <source>Factor on the preset&apos;s learning rates that the search chose.</source>
        <translation>Factor sobre las tasas de aprendizaje del preajuste que eligió la búsqueda.</translation>
    </message>
    <message>
        <source>Time that scoring took beside the training; it is not part of any other figure.</source>
        <translation>Tiempo que llevó la evaluación aparte del entrenamiento; no forma parte de ninguna otra cifra.</translation>
    </message>
    <message>
        <source>How many runs the figures are means of.</source>
        <translation>De cuántas ejecuciones son media las cifras.</translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <extracomment>A time; so many of all runs.</extracomment>
        <translation>%1 (%2 de %3)</translation>
    </message>
    <message>
        <source>With %1, %2 came lowest: %3 bits per byte (%4 to %5 over %6 seeds).</source>
        <extracomment>%1 is a budget, %2 an output layer, %3 to %5 scores, %6 a number of seeds.</extracomment>
        <translation>Con %1, el valor más bajo fue el de %2: %3 bits por byte (de %4 a %5 entre %6 semillas).</translation>
    </message>
    <message>
        <source>With %1, %2 came lowest: %3 bits per byte.</source>
        <translation>Con %1, el valor más bajo fue el de %2: %3 bits por byte.</translation>
    </message>
    <message>
        <source>%1 ended at %2 bits per byte, behind %3 with %4.</source>
        <translation>%1 terminó en %2 bits por byte, por detrás de %3 con %4.</translation>
    </message>
    <message>
        <source>%1 ended at %2 bits per byte and did not reach the %3 of %4, which was at %2 after %5 already.</source>
        <translation>%1 terminó en %2 bits por byte y no alcanzó los %3 de %4, que ya estaba en %2 después de %5.</translation>
    </message>
    <message>
        <source>%1 reached %2 bits per byte; %3 reached %4 with the same.</source>
        <translation>%1 alcanzó %2 bits por byte; %3 alcanzó %4 con lo mismo.</translation>
    </message>
    <message>
        <source>%1 needed %2 for the %3 bits per byte that %4 reached in %5: %6 of it. It went on to %7, which %4 did not reach.</source>
        <translation>%1 necesitó %2 para los %3 bits por byte que %4 alcanzó en %5: el %6 de eso. Después siguió hasta %7, que %4 no alcanzó.</translation>
    </message>
    <message>
        <source>Only %1 of %2 runs of %3 reached that score.</source>
        <translation>Solo %1 de %2 ejecuciones de %3 alcanzaron esa puntuación.</translation>
    </message>
    <message>
        <source>Where there is one seed alone, it is not known how much is chance: do not conclude from small differences.</source>
        <translation>Donde hay una sola semilla, no se sabe cuánto se debe al azar: no conviene sacar conclusiones de diferencias pequeñas.</translation>
    </message>
    <message>
        <source>For %1 the best of the rates that were tried was %2 times the preset&apos;s, an end of the range: another one outside may be better.</source>
        <translation>Para %1, la mejor de las tasas probadas fue %2 veces la del preajuste, un extremo del intervalo: puede que fuera de él haya otra mejor.</translation>
    </message>
    <message>
        <source>A run of %1 failed: %2</source>
        <translation>Falló una ejecución de %1: %2</translation>
    </message>
    <message>
        <source>%1 has no finished run yet.</source>
        <translation>%1 aún no tiene ninguna ejecución terminada.</translation>
    </message>
    <message>
        <source>Other programs kept up to %1 processors busy meanwhile: times and speeds are worse than on an idle computer, and not alike for all.</source>
        <translation>Entretanto, otros programas mantuvieron ocupados hasta %1 procesadores: los tiempos y las velocidades son peores que en un equipo sin otra carga, y no por igual para todos.</translation>
    </message>
    <message>
        <source>The scores of %1 and %2 overlap between seeds: these runs do not tell which one is better.</source>
        <translation>Las puntuaciones de %1 y %2 se solapan entre semillas: estas ejecuciones no dicen cuál es mejor.</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <extracomment>A mean, the least and the greatest value.</extracomment>
        <translation>%1 (%2 a %3)</translation>
    </message>
    <message>
        <source>%1 of training</source>
        <translation>%1 de entrenamiento</translation>
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
        <translation>nats por token</translation>
    </message>
    <message>
        <source>bits per byte</source>
        <translation>bits por byte</translation>
    </message>
    <message>
        <source>nats, as optimised</source>
        <translation>nats, optimizada</translation>
    </message>
    <message>
        <source>slope %1 per million tokens</source>
        <extracomment>A change of the loss for each million tokens read.</extracomment>
        <translation>pendiente: %1 por millón de tokens</translation>
    </message>
    <message>
        <source>slope %1 per minute</source>
        <translation>pendiente: %1 por minuto</translation>
    </message>
    <message>
        <source>slope %1 per 1,000 steps</source>
        <translation>pendiente: %1 por cada 1000 pasos</translation>
    </message>
    <message>
        <source>%1: %2, %3 bits per byte</source>
        <extracomment>The score on one of several texts; %1 is its file.</extracomment>
        <translation>%1: %2, %3 bits por byte</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <comment>a place on an axis</comment>
        <translation>%1 tokens</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>a place on an axis</comment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>step %1</source>
        <comment>a place on an axis</comment>
        <translation>paso %1</translation>
    </message>
    <message>
        <source>step %1, %2 tokens</source>
        <translation>paso %1, %2 tokens</translation>
    </message>
    <message>
        <source>loss as optimised %1</source>
        <translation>pérdida optimizada %1</translation>
    </message>
    <message>
        <source>cross-entropy %1, %2 bits per byte</source>
        <translation>entropía cruzada %1, %2 bits por byte</translation>
    </message>
    <message>
        <source>smoothed %1 (%2 steps)</source>
        <extracomment>%1 is a number, %2 over how many steps it is averaged.</extracomment>
        <translation>suavizada %1 (%2 pasos)</translation>
    </message>
    <message>
        <source>validation %1, %2 bits per byte (step %3)</source>
        <translation>validación %1, %2 bits por byte (paso %3)</translation>
    </message>
    <message>
        <source>learning rate %1</source>
        <translation>tasa de aprendizaje %1</translation>
    </message>
    <message>
        <source>no points here</source>
        <comment>a stretch of a curve</comment>
        <translation>aquí no hay puntos</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>From one place of the axis to another: step 100 to step 200.</extracomment>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>mean %1 %2</source>
        <comment>a number, its unit</comment>
        <translation>media %1 %2</translation>
    </message>
    <message>
        <source>After %1 steps the loss as optimised is %2, plain cross-entropy %3 nats a token, %4 bits per byte.</source>
        <translation>Tras %1 pasos, la pérdida optimizada es %2; la entropía cruzada simple, %3 nats por token, %4 bits por byte.</translation>
    </message>
    <message>
        <source>On validation text at step %1: %2 nats a token, %3 bits per byte.</source>
        <translation>En el texto de validación, en el paso %1: %2 nats por token, %3 bits por byte.</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>Loss</source>
        <translation>Pérdida</translation>
    </message>
    <message>
        <source>Timing</source>
        <translation>Tiempos</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Pesos</translation>
    </message>
    <message>
        <source>Generation</source>
        <translation>Generación</translation>
    </message>
    <message>
        <source>Event log</source>
        <translation>Registro de eventos</translation>
    </message>
    <message>
        <source>Run library</source>
        <translation>Biblioteca de ejecuciones</translation>
    </message>
</context>
<context>
    <name>PartNames</name>
    <message>
        <source>Mixer</source>
        <translation>Mezclador</translation>
    </message>
    <message>
        <source>convolution</source>
        <translation>convolución</translation>
    </message>
    <message>
        <source>gate</source>
        <translation>compuerta</translation>
    </message>
    <message>
        <source>value</source>
        <translation>valor</translation>
    </message>
    <message>
        <source>GLU</source>
        <translation>GLU</translation>
    </message>
    <message>
        <source>up</source>
        <translation>ampliación</translation>
    </message>
    <message>
        <source>down</source>
        <translation>reducción</translation>
    </message>
    <message>
        <source>projection</source>
        <translation>proyección</translation>
    </message>
    <message>
        <source>norm</source>
        <translation>norma</translation>
    </message>
    <message>
        <source>residual</source>
        <translation>residual</translation>
    </message>
    <message>
        <source>Router</source>
        <translation>Enrutador</translation>
    </message>
    <message>
        <source>Embedding</source>
        <translation>Embedding</translation>
    </message>
    <message>
        <source>Output layer</source>
        <translation>Capa de salida</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>Optimizador</translation>
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
        <translation>recorte, NorMuon y media de los pesos</translation>
    </message>
    <message>
        <source>clipping, AdamW and weight average</source>
        <translation>recorte, AdamW y media de los pesos</translation>
    </message>
    <message>
        <source>clipping</source>
        <translation>recorte</translation>
    </message>
    <message>
        <source>Weight average (EMA)</source>
        <translation>Media de los pesos (EMA)</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>lote</translation>
    </message>
    <message>
        <source>The mixer looks back along the text: gated causal convolutions with growing gaps, followed by a ternary projection.</source>
        <translation>El mezclador mira hacia atrás a lo largo del texto: convoluciones causales con compuerta y separaciones crecientes, seguidas de una proyección ternaria.</translation>
    </message>
    <message>
        <source>The gated linear unit works on each position by itself: two ternary matrices widen it, ReLU² of one gates the other, a third narrows it again. ReLU² sets negative values to 0 and squares the rest.</source>
        <translation>La unidad lineal con compuerta trabaja en cada posición por separado: dos matrices ternarias la ensanchan, la ReLU² de una hace de compuerta de la otra y una tercera la vuelve a estrechar. ReLU² pone a 0 los valores negativos y eleva al cuadrado el resto.</translation>
    </message>
    <message>
        <source>Computed as in the original, but not used by the loss.</source>
        <translation>Se calcula como en el original, pero la pérdida no lo usa.</translation>
    </message>
    <message>
        <source>Looks up one row of numbers for each token of the text.</source>
        <translation>Busca una fila de números para cada token del texto.</translation>
    </message>
    <message>
        <source>Compares each position with every entry of the vocabulary to say how probable each next token is, and computes the loss.</source>
        <translation>Compara cada posición con cada entrada del vocabulario para decir cuán probable es cada token siguiente, y calcula la pérdida.</translation>
    </message>
    <message>
        <source>Turns the gradients of a step into changes of the weights.</source>
        <translation>Convierte los gradientes de un paso en cambios de los pesos.</translation>
    </message>
    <message>
        <source>Shortens gradients that are too long.</source>
        <translation>Acorta los gradientes demasiado largos.</translation>
    </message>
    <message>
        <source>Keeps a slowly moving average of all weights, which is often better than the latest weights.</source>
        <translation>Mantiene una media de todos los pesos que se mueve despacio y que a menudo es mejor que los pesos más recientes.</translation>
    </message>
    <message>
        <source>Draws the next pieces of text and copies their tokens.</source>
        <translation>Elige los siguientes fragmentos de texto y copia sus tokens.</translation>
    </message>
    <message>
        <source>Ternary core</source>
        <translation>Núcleo ternario</translation>
    </message>
    <message>
        <source>Optimizers</source>
        <translation>Optimizadores</translation>
    </message>
    <message>
        <source>Weight average</source>
        <translation>Media de los pesos</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otros</translation>
    </message>
    <message>
        <source>Mixer and GLU: the layers whose large matrices hold only -1, 0 and +1.</source>
        <translation>Mezclador y GLU: las capas cuyas matrices grandes solo contienen -1, 0 y +1.</translation>
    </message>
</context>
<context>
    <name>PhaseBands</name>
    <message>
        <source>%1 tokens</source>
        <comment>length of the sequences of a phase</comment>
        <translation>%1 tokens</translation>
    </message>
    <message>
        <source>%1, embedding frozen</source>
        <translation>%1, embedding congelado</translation>
    </message>
</context>
<context>
    <name>Preset</name>
    <message>
        <source>Quick start</source>
        <translation>Inicio rápido</translation>
    </message>
    <message>
        <source>A small model on the built-in Storybook that writes its first sentences within two minutes.</source>
        <translation>Un modelo pequeño con el corpus integrado Storybook que escribe sus primeras frases en menos de dos minutos.</translation>
    </message>
    <message>
        <source>FlashLM v3</source>
        <translation>FlashLM v3</translation>
    </message>
    <message>
        <source>Every setting of the original: 13.6 million parameters, GPT-2&apos;s vocabulary, three phases, stopped at step 4,050.</source>
        <translation>Todos los ajustes del original: 13,6 millones de parámetros, el vocabulario de GPT-2, tres fases, detenido en el paso 4050.</translation>
    </message>
</context>
<context>
    <name>RunLibrary</name>
    <message>
        <source>a minute ago</source>
        <translation>hace un minuto</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <translation>
            <numerusform>hace %n minuto</numerusform>
            <numerusform>hace %n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>an hour ago</source>
        <translation>hace una hora</translation>
    </message>
    <message numerus="yes">
        <source>%n hours ago</source>
        <translation>
            <numerusform>hace %n hora</numerusform>
            <numerusform>hace %n horas</numerusform>
        </translation>
    </message>
    <message>
        <source>a day ago</source>
        <translation>hace un día</translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>hace %n día</numerusform>
            <numerusform>hace %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>Training</source>
        <comment>standing of a kept run</comment>
        <translation>Entrenando</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <comment>standing of a kept run</comment>
        <translation>Interrumpida</translation>
    </message>
    <message>
        <source>Can go on</source>
        <comment>standing of a kept run</comment>
        <translation>Puede continuar</translation>
    </message>
    <message>
        <source>Finished</source>
        <comment>standing of a kept run</comment>
        <translation>Terminada</translation>
    </message>
    <message>
        <source>Some program on this computer trains this run now.</source>
        <translation>Un programa de este equipo está entrenando ahora esta ejecución.</translation>
    </message>
    <message>
        <source>The program that trained this run ended without stopping it. It can go on from its newest checkpoint.</source>
        <translation>El programa que entrenaba esta ejecución terminó sin detenerla. Puede continuar desde su punto de control más reciente.</translation>
    </message>
    <message>
        <source>This run was stopped and can go on from its newest checkpoint.</source>
        <translation>Esta ejecución se detuvo y puede continuar desde su punto de control más reciente.</translation>
    </message>
    <message>
        <source>All steps that this run was to have are trained.</source>
        <translation>Ya se han entrenado todos los pasos previstos para esta ejecución.</translation>
    </message>
    <message>
        <source>just now</source>
        <comment>a moment in the past</comment>
        <translation>hace un momento</translation>
    </message>
    <message>
        <source>Run “%1” was interrupted %2 at step %3.</source>
        <extracomment>%1 is a run&apos;s name, %2 a moment such as &quot;3 minutes ago&quot;, %3 a number.</extracomment>
        <translation>La ejecución «%1» se interrumpió %2 en el paso %3.</translation>
    </message>
</context>
<context>
    <name>RunMarkers</name>
    <message>
        <source>Checkpoints</source>
        <translation>Puntos de control</translation>
    </message>
    <message>
        <source>Evaluations</source>
        <translation>Evaluaciones</translation>
    </message>
    <message>
        <source>Phases</source>
        <comment>of the training plan</comment>
        <translation>Fases</translation>
    </message>
    <message>
        <source>Other events</source>
        <translation>Otros eventos</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <extracomment>%1 is a number of steps, %2 a sentence on what happened then.</extracomment>
        <translation>Paso %1: %2</translation>
    </message>
    <message>
        <source>validation %1 nats a token, %2 bits per byte</source>
        <extracomment>An evaluation on text that was not trained on; two measures of its loss.</extracomment>
        <translation>validación: %1 nats por token, %2 bits por byte</translation>
    </message>
</context>
<context>
    <name>RunText</name>
    <message>
        <source>%1 sequences of %2 tokens</source>
        <comment>what one step is fed with</comment>
        <translation>%1 secuencias de %2 tokens</translation>
    </message>
    <message>
        <source>phase %1 of %2: %3</source>
        <comment>of a training plan; %3 says what is trained on</comment>
        <translation>fase %1 de %2: %3</translation>
    </message>
    <message>
        <source>%1k</source>
        <comment>thousands, as in 20.5k</comment>
        <translation>%1k</translation>
    </message>
    <message>
        <source>%1M</source>
        <comment>millions, as in 1.3M</comment>
        <translation>%1M</translation>
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
        <translation>Listo</translation>
    </message>
    <message>
        <source>Preparing</source>
        <comment>state of a run</comment>
        <translation>Preparando</translation>
    </message>
    <message>
        <source>Training</source>
        <comment>state of a run</comment>
        <translation>Entrenando</translation>
    </message>
    <message>
        <source>Evaluating</source>
        <comment>state of a run</comment>
        <translation>Evaluando</translation>
    </message>
    <message>
        <source>Paused</source>
        <comment>state of a run</comment>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Stopping</source>
        <comment>state of a run</comment>
        <translation>Deteniendo</translation>
    </message>
    <message>
        <source>Finished</source>
        <comment>state of a run</comment>
        <translation>Terminada</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>state of a run</comment>
        <translation>Fallida</translation>
    </message>
    <message>
        <source>Opened for reading</source>
        <comment>state of a run</comment>
        <translation>Abierta para consulta</translation>
    </message>
    <message>
        <source>Quick start trains a small model on built-in stories.</source>
        <translation>Inicio rápido entrena un modelo pequeño con cuentos integrados.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>run, phase</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 · %2 left</source>
        <comment>share done, time left</comment>
        <translation>%1 · faltan %2</translation>
    </message>
</context>
<context>
    <name>Setting</name>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Text field</source>
        <translation>Campo de texto</translation>
    </message>
    <message>
        <source>The name of the field or column that holds the text, in JSON, CSV and Parquet files of one&apos;s own. Empty: it is guessed from its name and size.</source>
        <translation>El nombre del campo o de la columna que contiene el texto, en archivos propios JSON, CSV y Parquet. Vacío: se deduce de su nombre y tamaño.</translation>
    </message>
    <message>
        <source>Name it when the wrong one was taken: the preparation says which one that was.</source>
        <translation>Indicarlo si se tomó el equivocado: la preparación dice cuál fue.</translation>
    </message>
    <message>
        <source>Remove remains of HTML</source>
        <translation>Quitar restos de HTML</translation>
    </message>
    <message>
        <source>Takes tags and comments out of the text and turns entities such as &amp;amp; into what they stand for. HTML files and e-books are always read so.</source>
        <translation>Quita del texto etiquetas y comentarios y convierte entidades como &amp;amp; en lo que representan. Los archivos HTML y los libros electrónicos siempre se leen así.</translation>
    </message>
    <message>
        <source>Text copied from web pages often has such remains, and a model would learn to write them. Leave it off for text about HTML and for programs.</source>
        <translation>El texto copiado de páginas web suele tener esos restos, y un modelo aprendería a escribirlos. Dejarlo desactivado para textos sobre HTML y para programas.</translation>
    </message>
    <message>
        <source>Remove control characters</source>
        <translation>Quitar caracteres de control</translation>
    </message>
    <message>
        <source>Takes out characters that cannot be seen, such as NUL bytes and the codes of old terminals. Tabs and line ends stay.</source>
        <translation>Quita los caracteres que no se ven, como los bytes NUL y los códigos de terminales antiguos. Los tabuladores y los finales de línea se conservan.</translation>
    </message>
    <message>
        <source>They carry no meaning and cost tokens. Keep them only to train on exactly the bytes of the files.</source>
        <translation>No tienen significado y cuestan tokens. Conservarlos solo para entrenar exactamente con los bytes de los archivos.</translation>
    </message>
    <message>
        <source>Remove repeated lines</source>
        <translation>Quitar líneas repetidas</translation>
    </message>
    <message>
        <source>Takes out a line that equals the one before it, and a longer line that has stood in the same document already.</source>
        <translation>Quita una línea que sea igual a la anterior, y una línea más larga que ya haya aparecido en el mismo documento.</translation>
    </message>
    <message>
        <source>Page headers, menus and footers are such lines. Leave it off for songs, poems and programs, where lines return.</source>
        <translation>Así son los encabezados, los menús y los pies de página. Dejarlo desactivado para canciones, poemas y programas, donde las líneas se repiten.</translation>
    </message>
    <message>
        <source>Remove duplicate documents</source>
        <translation>Quitar documentos duplicados</translation>
    </message>
    <message>
        <source>Keeps only the first of documents that are exactly the same after the clean-up.</source>
        <translation>Conserva solo el primero de los documentos que son exactamente iguales después de la limpieza.</translation>
    </message>
    <message>
        <source>A document that stands twice is learnt by heart, and one that stands in both the training and the validation part makes the score too good.</source>
        <translation>Un documento que aparece dos veces se aprende de memoria, y uno que está tanto en la parte de entrenamiento como en la de validación mejora demasiado la puntuación.</translation>
    </message>
    <message>
        <source>Shortest document</source>
        <translation>Documento más corto</translation>
    </message>
    <message>
        <source>Documents with fewer characters than this, blanks not counted, are left out as nearly empty.</source>
        <translation>Los documentos con menos caracteres que estos, sin contar los espacios en blanco, se omiten por estar casi vacíos.</translation>
    </message>
    <message>
        <source>Raise it to leave out headings, page numbers and empty answers of a scraped text.</source>
        <translation>Subir el valor para omitir títulos, números de página y respuestas vacías de un texto extraído de la web.</translation>
    </message>
    <message>
        <source>characters</source>
        <translation>caracteres</translation>
    </message>
    <message>
        <source>Validation part</source>
        <translation>Parte de validación</translation>
    </message>
    <message>
        <source>The share of the documents that is kept from training and used to measure how well the model does on text it has not seen.</source>
        <translation>La proporción de los documentos que se reserva fuera del entrenamiento y sirve para medir el resultado del modelo con texto que no ha visto.</translation>
    </message>
    <message>
        <source>A larger part makes the score steadier, but leaves less text to learn from. Raise it for a small text whose score jumps about.</source>
        <translation>Una parte mayor hace más estable la puntuación, pero deja menos texto del que aprender. Subirla para un texto pequeño cuya puntuación da saltos.</translation>
    </message>
    <message>
        <source>Weights of the texts</source>
        <translation>Pesos de los textos</translation>
    </message>
    <message>
        <source>How often each text is drawn, one whole number for each in their order: 3,1 draws the first three times as often. Empty: each by its size.</source>
        <translation>Con qué frecuencia se toma cada texto, un número entero para cada uno en su orden: 3,1 toma el primero tres veces más a menudo. Vacío: cada uno según su tamaño.</translation>
    </message>
    <message>
        <source>So that a small text is not drowned by a large one. A text of weight 0 is never trained on, but the model is still scored on it.</source>
        <translation>Para que un texto grande no ahogue a uno pequeño. Con un texto de peso 0 nunca se entrena, pero el modelo también se evalúa con él.</translation>
    </message>
    <message>
        <source>Storybook stories</source>
        <translation>Cuentos de Storybook</translation>
    </message>
    <message>
        <source>How many stories the built-in corpus has. More stories repeat less and take longer to prepare. Text files of one&apos;s own are not affected.</source>
        <translation>Cuántos cuentos tiene el corpus integrado. Con más cuentos hay menos repeticiones y la preparación tarda más. Los archivos de texto propios no se ven afectados.</translation>
    </message>
    <message>
        <source>A longer training profits from more stories, as it then sees fewer of them twice. Fewer stories are prepared in a moment, which is handy for a first try.</source>
        <translation>A un entrenamiento más largo le convienen más cuentos, pues así ve menos de ellos dos veces. Pocos cuentos se preparan en un momento, lo que es práctico para una primera prueba.</translation>
    </message>
    <message>
        <source>stories</source>
        <translation>cuentos</translation>
    </message>
    <message>
        <source>Storybook seed</source>
        <translation>Semilla de Storybook</translation>
    </message>
    <message>
        <source>Which stories the built-in corpus tells: the same number, the same stories. Text files of one&apos;s own are not affected.</source>
        <translation>Qué cuentos relata el corpus integrado: el mismo número, los mismos cuentos. Los archivos de texto propios no se ven afectados.</translation>
    </message>
    <message>
        <source>Another number gives other stories of the same kind. Keep it when you compare runs, so that all learn from the same text.</source>
        <translation>Otro número da otros cuentos del mismo tipo. Mantenerlo al comparar ejecuciones, para que todas aprendan del mismo texto.</translation>
    </message>
    <message>
        <source>Own vocabulary</source>
        <translation>Vocabulario propio</translation>
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
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Tokenizer</source>
        <translation>Tokenizador</translation>
    </message>
    <message>
        <source>How text becomes numbers: an own vocabulary learnt from the corpus (bpe), GPT-2&apos;s (gpt2), or plain bytes (bytes).</source>
        <translation>Cómo se convierte el texto en números: un vocabulario propio aprendido del corpus (bpe), el de GPT-2 (gpt2) o simples bytes (bytes).</translation>
    </message>
    <message>
        <source>The size of the vocabulary decides how much work the output layer has. An own vocabulary is the fastest on one kind of text; GPT-2&apos;s lets you compare with FlashLM v3; bytes need no table at all.</source>
        <translation>El tamaño del vocabulario decide cuánto trabajo tiene la capa de salida. Un vocabulario propio es lo más rápido para un solo tipo de texto; el de GPT-2 permite comparar con FlashLM v3; los bytes no necesitan ninguna tabla.</translation>
    </message>
    <message>
        <source>Vocabulary size</source>
        <translation>Tamaño del vocabulario</translation>
    </message>
    <message>
        <source>Tokens of an own vocabulary (tokenizer.kind bpe): more tokens make shorter sequences and a slower output layer. 257 is bytes alone.</source>
        <translation>Tokens de un vocabulario propio (tokenizer.kind bpe): más tokens dan secuencias más cortas y una capa de salida más lenta. 257 son solo bytes.</translation>
    </message>
    <message>
        <source>A smaller vocabulary makes each step faster, as the output layer shrinks in proportion, but a sentence then takes more tokens. Compare such runs by bits per byte, not by loss.</source>
        <translation>Un vocabulario menor acelera cada paso, ya que la capa de salida se reduce en proporción, pero una frase ocupa entonces más tokens. Comparar tales ejecuciones por bits por byte, no por la pérdida.</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>tokens</translation>
    </message>
    <message>
        <source>Cutoffs</source>
        <translation>Cortes</translation>
    </message>
    <message>
        <source>Where the words, sorted by frequency, are parted: those before the first cutoff are chosen directly, each later part is a tail behind one logit.</source>
        <translation>Dónde se dividen las palabras, ordenadas por frecuencia: las que están antes del primer corte se eligen directamente; cada parte posterior es una cola detrás de un logit.</translation>
    </message>
    <message>
        <source>A short head is fast; one that holds most of the text seldom needs a tail. With GPT-2&apos;s vocabulary 2,000 words make up about 79 percent of a text.</source>
        <translation>Una cabeza corta es rápida; una que contiene la mayor parte del texto rara vez necesita una cola. Con el vocabulario de GPT-2, 2000 palabras forman cerca del 79 por ciento de un texto.</translation>
    </message>
    <message>
        <source>words</source>
        <translation>palabras</translation>
    </message>
    <message>
        <source>Shrinking from tail to tail</source>
        <translation>Reducción de cola en cola</translation>
    </message>
    <message>
        <source>Each tail&apos;s words have so many times fewer numbers than those of the part before.</source>
        <translation>Cuántas veces menos números tienen las palabras de cada cola que las de la parte anterior.</translation>
    </message>
    <message>
        <source>Rare words are seen too seldom to fill a wide row. 4 is fast and small; 1 keeps the full width for all.</source>
        <translation>Las palabras raras se ven demasiado poco para llenar una fila ancha. 4 es rápido y pequeño; 1 conserva el ancho completo para todas.</translation>
    </message>
    <message>
        <source>Output layer</source>
        <translation>Capa de salida</translation>
    </message>
    <message>
        <source>How the model&apos;s last rows become a probability for every token. This layer takes most of the training time.</source>
        <translation>Cómo se convierten las últimas filas del modelo en una probabilidad para cada token. Esta capa se lleva la mayor parte del tiempo de entrenamiento.</translation>
    </message>
    <message>
        <source>The output layer is where most of the time goes with a large vocabulary. Change it to see what another one costs and what it gives.</source>
        <translation>Con un vocabulario grande, la mayor parte del tiempo se va en la capa de salida. Cambiarla para ver qué cuesta otra y qué aporta.</translation>
    </message>
    <message>
        <source>Full softmax</source>
        <translation>Softmax completa</translation>
    </message>
    <message>
        <source>Computes every word&apos;s logit at every position. Exact, and the reference that the others are measured against.</source>
        <translation>Calcula el logit de cada palabra en cada posición. Es exacta, y la referencia con que se miden las demás.</translation>
    </message>
    <message>
        <source>Full softmax, sparse gradients</source>
        <translation>Softmax completa, gradientes dispersos</translation>
    </message>
    <message>
        <source>Computes every word&apos;s logit, but takes the gradient from the few hundred probable words and a random sample of the rest. Same likelihood, on average the same gradient, a third of the work.</source>
        <translation>Calcula el logit de cada palabra, pero toma el gradiente de los pocos cientos de palabras probables y de una muestra aleatoria del resto. La misma verosimilitud, en promedio el mismo gradiente, un tercio del trabajo.</translation>
    </message>
    <message>
        <source>Ternary softmax</source>
        <translation>Softmax ternaria</translation>
    </message>
    <message>
        <source>The full softmax with words whose weights are only -1, 0 and +1 times a number of their own. Trains as slowly, and generates from a sixteenth of the memory.</source>
        <translation>La softmax completa con palabras cuyos pesos son solo -1, 0 y +1 por un número propio de cada una. Se entrena igual de despacio y genera con una decimosexta parte de la memoria.</translation>
    </message>
    <message>
        <source>Shortlist and classes</source>
        <translation>Lista corta y clases</translation>
    </message>
    <message>
        <source>Chooses the most frequent words directly and all others by way of a class of similar words: a fortieth of the work with GPT-2&apos;s vocabulary, and still exact probabilities.</source>
        <translation>Elige directamente las palabras más frecuentes y todas las demás a través de una clase de palabras similares: una cuadragésima parte del trabajo con el vocabulario de GPT-2, y aun así probabilidades exactas.</translation>
    </message>
    <message>
        <source>Classes only</source>
        <translation>Solo clases</translation>
    </message>
    <message>
        <source>Chooses a class of similar words, then a word of it: the least work that two steps can have. Frequent words pay for the detour.</source>
        <translation>Elige una clase de palabras similares y luego una palabra de ella: el menor trabajo posible en dos etapas. Las palabras frecuentes pagan el rodeo.</translation>
    </message>
    <message>
        <source>Adaptive softmax</source>
        <translation>Softmax adaptativa</translation>
    </message>
    <message>
        <source>Chooses frequent words directly and rare ones in tails with narrower rows of their own, not shared with the input: fewer weights and little work.</source>
        <translation>Elige directamente las palabras frecuentes y las raras en colas con filas propias más estrechas, no compartidas con la entrada: menos pesos y poco trabajo.</translation>
    </message>
    <message>
        <source>Binary tree</source>
        <translation>Árbol binario</translation>
    </message>
    <message>
        <source>Reaches each word by yes-or-no decisions, as FlashLM&apos;s version 4 was to do: the fewest operations of all, scattered over memory, and a loss that falls more slowly.</source>
        <translation>Llega a cada palabra mediante decisiones de sí o no, como debía hacer la versión 4 de FlashLM: la menor cantidad de operaciones de todas, dispersas por la memoria, y una pérdida que baja más despacio.</translation>
    </message>
    <message>
        <source>Start from word frequencies</source>
        <translation>Partir de las frecuencias de las palabras</translation>
    </message>
    <message>
        <source>Gives each token a number that is added to its logit, is trained, and starts as the logarithm of how often the token stands in the training text.</source>
        <translation>Da a cada token un número que se suma a su logit, se entrena y empieza siendo el logaritmo de la frecuencia del token en el texto de entrenamiento.</translation>
    </message>
    <message>
        <source>The first steps need not learn that some words are frequent: the loss starts at what word frequencies alone give, 7 nats instead of 11 or 13 with GPT-2&apos;s vocabulary. FlashLM does without.</source>
        <translation>Los primeros pasos no tienen que aprender que algunas palabras son frecuentes: la pérdida empieza en lo que dan las frecuencias por sí solas, 7 nats en lugar de 11 o 13 con el vocabulario de GPT-2. FlashLM prescinde de ello.</translation>
    </message>
    <message>
        <source>Spread of the logits at the start</source>
        <translation>Dispersión inicial de los logits</translation>
    </message>
    <message>
        <source>Multiplies all logits by one number that is trained and starts so that their standard deviation is this. 0 leaves them as they are.</source>
        <translation>Multiplica todos los logits por un número que se entrena y que empieza de modo que su desviación estándar sea esta. 0 los deja como están.</translation>
    </message>
    <message>
        <source>Taking 1 or less lets the first predictions be even whatever embedding the run starts from; an imported one would otherwise make them worse than guessing. FlashLM does without.</source>
        <translation>Con 1 o menos, las primeras predicciones son uniformes sea cual sea el embedding del que parte la ejecución; de lo contrario, uno importado las haría peores que adivinar al azar. FlashLM prescinde de ello.</translation>
    </message>
    <message>
        <source>How many words a class has at the most. The output layer first chooses a class, then a word of it.</source>
        <translation>Cuántas palabras tiene una clase como máximo. La capa de salida elige primero una clase y después una palabra de ella.</translation>
    </message>
    <message>
        <source>Smaller classes are more of them: each position then computes more class logits and fewer word logits. Somewhere near the square root of the vocabulary the sum is smallest.</source>
        <translation>Si las clases son más pequeñas, hay más: cada posición calcula entonces más logits de clase y menos logits de palabra. La suma es mínima cerca de la raíz cuadrada del vocabulario.</translation>
    </message>
    <message>
        <source>What decides which words share a class: similar rows of the embedding, similar words before them in the training text, their frequency, or chance.</source>
        <translation>Qué decide las palabras que comparten una clase: filas similares del embedding, palabras similares antes de ellas en el texto de entrenamiento, su frecuencia o el azar.</translation>
    </message>
    <message>
        <source>Good classes hold words that could stand in each other&apos;s place; the loss then falls lower in the same time. Random classes show what the grouping is worth.</source>
        <translation>Las buenas clases contienen palabras que podrían sustituirse entre sí; entonces la pérdida baja más en el mismo tiempo. Las clases al azar muestran cuánto vale la agrupación.</translation>
    </message>
    <message>
        <source>Words of a class</source>
        <translation>Palabras de una clase</translation>
    </message>
    <message>
        <source>Classes made from</source>
        <translation>Clases formadas a partir de</translation>
    </message>
    <message>
        <source>The embedding if it is learned, else the text</source>
        <translation>El embedding si es aprendido; si no, el texto</translation>
    </message>
    <message>
        <source>The embedding</source>
        <translation>El embedding</translation>
    </message>
    <message>
        <source>The text</source>
        <translation>El texto</translation>
    </message>
    <message>
        <source>Word frequencies</source>
        <translation>Frecuencias de las palabras</translation>
    </message>
    <message>
        <source>Chance</source>
        <translation>El azar</translation>
    </message>
    <message>
        <source>Words that stand alone</source>
        <translation>Palabras independientes</translation>
    </message>
    <message>
        <source>So many of the most frequent words are chosen directly, beside the classes of all others.</source>
        <translation>Cuántas de las palabras más frecuentes se eligen directamente, junto a las clases de todas las demás.</translation>
    </message>
    <message>
        <source>A longer list is closer to the full softmax and slower. With GPT-2&apos;s vocabulary 1,024 words make up about 70 percent of a text.</source>
        <translation>Una lista más larga se acerca más a la softmax completa y es más lenta. Con el vocabulario de GPT-2, 1024 palabras forman cerca del 70 por ciento de un texto.</translation>
    </message>
    <message>
        <source>Smallest probability kept</source>
        <translation>Probabilidad mínima conservada</translation>
    </message>
    <message>
        <source>Smaller probabilities enter the gradient rounded: to this number, or to nothing. 0 keeps all of them.</source>
        <translation>Las probabilidades menores entran en el gradiente redondeadas: a este número o a nada. 0 las conserva todas.</translation>
    </message>
    <message>
        <source>Larger values make the backward pass cheaper and its gradient noisier; 1/4096 is a good middle. With 0 it is the full softmax.</source>
        <translation>Los valores mayores abaratan la pasada hacia atrás y hacen más ruidoso su gradiente; 1/4096 es un buen término medio. Con 0 es la softmax completa.</translation>
    </message>
    <message>
        <source>Small probabilities</source>
        <translation>Probabilidades pequeñas</translation>
    </message>
    <message>
        <source>Rounded up or down at random, so that nothing is lost on average, or left out.</source>
        <translation>Redondeadas al azar hacia arriba o hacia abajo, de modo que en promedio no se pierda nada, u omitidas.</translation>
    </message>
    <message>
        <source>Leaving them out is what a fine-tuned model bears; one that begins needs them, as rare words are pushed down by nothing else. Try it to see the difference.</source>
        <translation>Omitirlas es algo que un modelo en ajuste fino tolera; uno que empieza las necesita, pues nada más empuja hacia abajo las palabras raras. Probarlo para ver la diferencia.</translation>
    </message>
    <message>
        <source>Rounded at random (stochastic)</source>
        <translation>Redondeadas al azar (stochastic)</translation>
    </message>
    <message>
        <source>Left out (drop)</source>
        <translation>Omitidas (drop)</translation>
    </message>
    <message>
        <source>Shape of the tree</source>
        <translation>Forma del árbol</translation>
    </message>
    <message>
        <source>How the words hang on the tree of yes-or-no decisions: frequent words near the root (Huffman), or all about equally deep, similar ones under one branch.</source>
        <translation>Cómo cuelgan las palabras del árbol de decisiones de sí o no: las frecuentes cerca de la raíz (Huffman), o todas a una profundidad parecida, con las similares bajo una misma rama.</translation>
    </message>
    <message>
        <source>Huffman&apos;s tree takes the fewest decisions a word, 10 instead of 16 with GPT-2&apos;s vocabulary; one of similar words asks questions that can be answered.</source>
        <translation>El árbol de Huffman toma el menor número de decisiones por palabra, 10 en lugar de 16 con el vocabulario de GPT-2; uno de palabras similares plantea preguntas que se pueden responder.</translation>
    </message>
    <message>
        <source>Huffman: by frequency</source>
        <translation>Huffman: por frecuencia</translation>
    </message>
    <message>
        <source>Balanced: by similarity</source>
        <translation>Equilibrado: por similitud</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Ancho</translation>
    </message>
    <message>
        <source>Numbers that stand for one token inside the model. Wider models learn more and train more slowly.</source>
        <translation>Números que representan un token dentro del modelo. Los modelos más anchos aprenden más y se entrenan más despacio.</translation>
    </message>
    <message>
        <source>The most direct way to a larger or smaller model: most layers grow with the square of it. Halve it when steps are too slow, double it when more training no longer lowers the loss.</source>
        <translation>La vía más directa hacia un modelo mayor o menor: la mayoría de las capas crecen con su cuadrado. Reducirlo a la mitad cuando los pasos son demasiado lentos; duplicarlo cuando entrenar más ya no baja la pérdida.</translation>
    </message>
    <message>
        <source>GLU inner width</source>
        <translation>Ancho interno de la GLU</translation>
    </message>
    <message>
        <source>Width between the GLU&apos;s projections; FlashLM takes 2.67 times the width.</source>
        <translation>Ancho entre las proyecciones de la GLU; FlashLM toma 2,67 veces el ancho.</translation>
    </message>
    <message>
        <source>The GLU holds most of the block&apos;s weights. Change it to trade memory and time against capacity without touching the embedding.</source>
        <translation>La GLU contiene la mayoría de los pesos del bloque. Cambiarlo para sacrificar memoria y tiempo por capacidad, o al revés, sin tocar el embedding.</translation>
    </message>
    <message>
        <source>Recursions</source>
        <translation>Recursiones</translation>
    </message>
    <message>
        <source>How often the one block is applied. More passes think longer with the same weights, and cost time in proportion.</source>
        <translation>Cuántas veces se aplica el único bloque. Más pasadas piensan durante más tiempo con los mismos pesos y cuestan tiempo en proporción.</translation>
    </message>
    <message>
        <source>Try 2 or 3 to see whether thinking twice with the same weights helps your text. Memory for the weights stays as it is, time for the core grows in proportion.</source>
        <translation>Probar 2 o 3 para ver si pensar dos veces con los mismos pesos ayuda con el texto. La memoria de los pesos no cambia; el tiempo del núcleo crece en proporción.</translation>
    </message>
    <message>
        <source>Convolution groups</source>
        <translation>Grupos de convolución</translation>
    </message>
    <message>
        <source>The channels are cut into this many groups that do not mix in the convolutions. Must divide the width.</source>
        <translation>Los canales se dividen en este número de grupos, que no se mezclan en las convoluciones. Debe dividir el ancho.</translation>
    </message>
    <message>
        <source>Fewer groups let more channels mix and make the convolutions larger and slower; more groups make them cheaper. It must divide the width.</source>
        <translation>Con menos grupos se mezclan más canales y las convoluciones son mayores y más lentas; con más grupos son más baratas. Debe dividir el ancho.</translation>
    </message>
    <message>
        <source>Convolution taps</source>
        <translation>Puntos de la convolución</translation>
    </message>
    <message>
        <source>How many time steps each convolution looks at.</source>
        <translation>Cuántos pasos de tiempo mira cada convolución.</translation>
    </message>
    <message>
        <source>More taps look at more neighbouring tokens at once and cost time in proportion. The reach into the past is set more cheaply by the dilations.</source>
        <translation>Con más puntos se miran más tokens vecinos a la vez, y el tiempo crece en proporción. El alcance hacia el pasado se consigue de forma más barata con las dilataciones.</translation>
    </message>
    <message>
        <source>Dilations</source>
        <translation>Dilataciones</translation>
    </message>
    <message>
        <source>Distance between the taps of each convolution in turn; large ones reach far back in the text.</source>
        <translation>Distancia entre los puntos de cada convolución, una tras otra; las grandes llegan muy atrás en el texto.</translation>
    </message>
    <message>
        <source>Add a larger number when the model forgets what stood a few sentences earlier; each number is one more convolution, with its own weights and time.</source>
        <translation>Añadir un número mayor cuando el modelo olvida lo que había unas frases antes; cada número es una convolución más, con sus propios pesos y su propio tiempo.</translation>
    </message>
    <message>
        <source>RMSNorm epsilon</source>
        <translation>Épsilon de RMSNorm</translation>
    </message>
    <message>
        <source>Added to the mean square, so that a row of zeros can be normalised.</source>
        <translation>Se suma a la media cuadrática para que se pueda normalizar una fila de ceros.</translation>
    </message>
    <message>
        <source>Rarely. A larger value calms rows that are nearly zero; FlashLM&apos;s own value is kept here to be comparable.</source>
        <translation>Rara vez. Un valor mayor calma las filas que son casi cero; aquí se mantiene el valor de FlashLM para poder comparar.</translation>
    </message>
    <message>
        <source>Embedding starts from</source>
        <translation>El embedding parte de</translation>
    </message>
    <message>
        <source>Random numbers; GPT-2&apos;s embedding, projected to the width of this model; or what stands near what in the text.</source>
        <translation>Números aleatorios; el embedding de GPT-2, proyectado al ancho de este modelo; o qué aparece cerca de qué en el texto.</translation>
    </message>
    <message>
        <source>A start that knows which words are alike saves the first thousand steps. GPT-2&apos;s needs its tokenizer. Phases marked &apos;frozen&apos; then keep the embedding as it is, as FlashLM v3 did.</source>
        <translation>Un inicio que sabe qué palabras se parecen ahorra los primeros mil pasos. El de GPT-2 necesita su tokenizador. Las fases marcadas con &apos;frozen&apos; mantienen entonces el embedding como está, igual que FlashLM v3.</translation>
    </message>
    <message>
        <source>Random numbers</source>
        <translation>Números aleatorios</translation>
    </message>
    <message>
        <source>GPT-2&apos;s embedding</source>
        <translation>Embedding de GPT-2</translation>
    </message>
    <message>
        <source>The text itself</source>
        <translation>El propio texto</translation>
    </message>
    <message>
        <source>File of GPT-2&apos;s embedding</source>
        <translation>Archivo del embedding de GPT-2</translation>
    </message>
    <message>
        <source>A model.safetensors of GPT-2. Empty takes the embedding that was fetched.</source>
        <translation>Un model.safetensors de GPT-2. Vacío toma el embedding que se descargó.</translation>
    </message>
    <message>
        <source>Only for an embedding that starts from GPT-2&apos;s: name the file when you have it already.</source>
        <translation>Solo para un embedding que parte del de GPT-2: indicar el archivo si ya se tiene.</translation>
    </message>
    <message>
        <source>Embedding start deviation</source>
        <translation>Desviación inicial del embedding</translation>
    </message>
    <message>
        <source>Standard deviation of the embedding&apos;s random start values.</source>
        <translation>Desviación estándar de los valores iniciales aleatorios del embedding.</translation>
    </message>
    <message>
        <source>A smaller start makes the first predictions more even; too large a start makes the first steps unstable. It matters only for an embedding that starts random.</source>
        <translation>Un inicio menor hace más uniformes las primeras predicciones; uno demasiado grande hace inestables los primeros pasos. Solo importa para un embedding que empieza al azar.</translation>
    </message>
    <message>
        <source>Token mixer</source>
        <translation>Mezclador de tokens</translation>
    </message>
    <message>
        <source>The layer that carries information from earlier tokens to later ones.</source>
        <translation>La capa que lleva información de los tokens anteriores a los posteriores.</translation>
    </message>
    <message>
        <source>To compare ways of looking back in the text, as soon as there is more than one.</source>
        <translation>Para comparar maneras de mirar atrás en el texto, en cuanto haya más de una.</translation>
    </message>
    <message>
        <source>Gated convolutions</source>
        <translation>Convoluciones con compuerta</translation>
    </message>
    <message>
        <source>Channel mixer</source>
        <translation>Mezclador de canales</translation>
    </message>
    <message>
        <source>The layer that works on each token by itself.</source>
        <translation>La capa que trabaja en cada token por separado.</translation>
    </message>
    <message>
        <source>To compare ways of working on a single token, as soon as there is more than one.</source>
        <translation>Para comparar maneras de trabajar en un solo token, en cuanto haya más de una.</translation>
    </message>
    <message>
        <source>Ternary GLU</source>
        <translation>GLU ternaria</translation>
    </message>
    <message>
        <source>%1 does not divide &apos;model.width&apos; (%2). Choose a divisor of the width.</source>
        <translation>%1 no divide &apos;model.width&apos; (%2). Elegir un divisor del ancho.</translation>
    </message>
    <message>
        <source>At least one number is needed.</source>
        <translation>Se necesita al menos un número.</translation>
    </message>
    <message>
        <source>Vocabulary (%1) times &apos;model.width&apos; (%2) is more than the 2,147,483,647 weights that the embedding can have. Choose a smaller width or vocabulary.</source>
        <translation>El vocabulario (%1) por &apos;model.width&apos; (%2) supera los 2.147.483.647 pesos que puede tener el embedding. Elegir un ancho o un vocabulario menor.</translation>
    </message>
    <message>
        <source>Learning rate over time</source>
        <translation>Tasa de aprendizaje a lo largo del tiempo</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>Calentamiento</translation>
    </message>
    <message>
        <source>The learning rates rise from nothing over this many steps, so that the first gradients do no harm.</source>
        <translation>Las tasas de aprendizaje suben desde cero durante este número de pasos, para que los primeros gradientes no hagan daño.</translation>
    </message>
    <message>
        <source>A longer warm-up calms a start at which the loss jumps; a short run wants a short one.</source>
        <translation>Un calentamiento más largo calma un inicio en que la pérdida da saltos; una ejecución corta requiere uno corto.</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>pasos</translation>
    </message>
    <message>
        <source>Decay from step</source>
        <translation>Descenso desde el paso</translation>
    </message>
    <message>
        <source>From this step the learning rates fall in a straight line.</source>
        <translation>A partir de este paso, las tasas de aprendizaje bajan en línea recta.</translation>
    </message>
    <message>
        <source>A slow decay at the end of a run usually lowers the loss visibly. Let it begin at two fifths to nine tenths of the steps.</source>
        <translation>Un descenso lento al final de una ejecución suele bajar visiblemente la pérdida. Conviene que empiece entre los dos quintos y los nueve décimos de los pasos.</translation>
    </message>
    <message>
        <source>Decay to step</source>
        <translation>Descenso hasta el paso</translation>
    </message>
    <message>
        <source>At this step the learning rates reach zero.</source>
        <translation>En este paso, las tasas de aprendizaje llegan a cero.</translation>
    </message>
    <message>
        <source>Set it to the last step of the run: later, and the run ends before the rates are low; earlier, and its last steps change nothing.</source>
        <translation>Poner el último paso de la ejecución: si es posterior, la ejecución termina antes de que las tasas sean bajas; si es anterior, sus últimos pasos no cambian nada.</translation>
    </message>
    <message>
        <source>Optimizers</source>
        <translation>Optimizadores</translation>
    </message>
    <message>
        <source>NorMuon learning rate</source>
        <translation>Tasa de aprendizaje de NorMuon</translation>
    </message>
    <message>
        <source>Step size for the ternary matrices.</source>
        <translation>Tamaño de paso para las matrices ternarias.</translation>
    </message>
    <message>
        <source>The first thing to try when the loss falls too slowly (double it) or jumps and blows up (halve it).</source>
        <translation>Lo primero que conviene probar cuando la pérdida baja demasiado despacio (duplicarla) o da saltos y se dispara (reducirla a la mitad).</translation>
    </message>
    <message>
        <source>NorMuon momentum</source>
        <translation>Momento de NorMuon</translation>
    </message>
    <message>
        <source>How much of the past gradients is kept.</source>
        <translation>Cuánto se conserva de los gradientes pasados.</translation>
    </message>
    <message>
        <source>More smooths the direction over more steps and reacts more slowly. Lower it for very short runs.</source>
        <translation>Un valor mayor suaviza la dirección durante más pasos y reacciona más despacio. Bajarlo para ejecuciones muy cortas.</translation>
    </message>
    <message>
        <source>NorMuon row memory</source>
        <translation>Memoria por fila de NorMuon</translation>
    </message>
    <message>
        <source>How slowly the size of each neuron&apos;s updates is averaged.</source>
        <translation>Con qué lentitud se promedia el tamaño de las actualizaciones de cada neurona.</translation>
    </message>
    <message>
        <source>Lower values follow changes of the gradient sooner; higher ones are steadier in long runs.</source>
        <translation>Los valores menores siguen antes los cambios del gradiente; los mayores son más estables en ejecuciones largas.</translation>
    </message>
    <message>
        <source>Newton-Schulz steps</source>
        <translation>Pasos de Newton-Schulz</translation>
    </message>
    <message>
        <source>Iterations that make the update nearly orthogonal.</source>
        <translation>Iteraciones que hacen casi ortogonal la actualización.</translation>
    </message>
    <message>
        <source>More iterations come closer to an orthogonal update and cost time; 5 are usual.</source>
        <translation>Con más iteraciones, la actualización se acerca más a una ortogonal y cuesta más tiempo; lo habitual son 5.</translation>
    </message>
    <message>
        <source>AdamW learning rate</source>
        <translation>Tasa de aprendizaje de AdamW</translation>
    </message>
    <message>
        <source>Step size for the embedding, convolutions and norms.</source>
        <translation>Tamaño de paso para el embedding, las convoluciones y las normas.</translation>
    </message>
    <message>
        <source>Raise it for small models and short runs, in which the embedding has to learn fast; lower it when the loss jumps.</source>
        <translation>Subirla para modelos pequeños y ejecuciones cortas, en las que el embedding tiene que aprender rápido; bajarla cuando la pérdida da saltos.</translation>
    </message>
    <message>
        <source>AdamW beta1</source>
        <translation>Beta1 de AdamW</translation>
    </message>
    <message>
        <source>Memory of the gradient&apos;s mean.</source>
        <translation>Memoria de la media del gradiente.</translation>
    </message>
    <message>
        <source>Rarely. Lower values forget old gradients sooner, which can calm a loss that swings.</source>
        <translation>Rara vez. Los valores menores olvidan antes los gradientes antiguos, lo que puede calmar una pérdida que oscila.</translation>
    </message>
    <message>
        <source>AdamW beta2</source>
        <translation>Beta2 de AdamW</translation>
    </message>
    <message>
        <source>Memory of the gradient&apos;s square.</source>
        <translation>Memoria del cuadrado del gradiente.</translation>
    </message>
    <message>
        <source>Lower it when rare words make the loss jump; raise it for long, quiet runs.</source>
        <translation>Bajarla cuando las palabras raras hacen saltar la pérdida; subirla para ejecuciones largas y tranquilas.</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Decaimiento de los pesos</translation>
    </message>
    <message>
        <source>Pulls embedding and convolution weights towards zero.</source>
        <translation>Acerca a cero los pesos del embedding y de las convoluciones.</translation>
    </message>
    <message>
        <source>It keeps weights small, which helps when the same text is read many times. 0 turns it off.</source>
        <translation>Mantiene pequeños los pesos, lo que ayuda cuando el mismo texto se lee muchas veces. 0 lo desactiva.</translation>
    </message>
    <message>
        <source>Gradient clip</source>
        <translation>Recorte del gradiente</translation>
    </message>
    <message>
        <source>A gradient longer than this is shortened to it.</source>
        <translation>Un gradiente más largo que esto se acorta a este valor.</translation>
    </message>
    <message>
        <source>Lower it when single steps throw the loss back; a very large value turns clipping off.</source>
        <translation>Bajarlo cuando pasos aislados hacen retroceder la pérdida; un valor muy grande desactiva el recorte.</translation>
    </message>
    <message>
        <source>Weight average</source>
        <translation>Media de los pesos</translation>
    </message>
    <message>
        <source>Decay of the moving average (EMA) of all weights.</source>
        <translation>Decaimiento de la media móvil (EMA) de todos los pesos.</translation>
    </message>
    <message>
        <source>Closer to 1 averages over more steps: steadier, but behind the training. In a run of a few hundred steps take 0.99 or less.</source>
        <translation>Más cerca de 1 promedia más pasos: es más estable, pero va por detrás del entrenamiento. En una ejecución de unos cientos de pasos, tomar 0,99 o menos.</translation>
    </message>
    <message>
        <source>This run would need about %1 MB of memory, but this computer has %2 MB: choose shorter or fewer sequences in &apos;training.phases&apos;, or a smaller &apos;model.width&apos;, &apos;model.inner&apos; or vocabulary.</source>
        <translation>Esta ejecución necesitaría unos %1 MB de memoria, pero este equipo tiene %2 MB: elegir secuencias más cortas o menos secuencias en &apos;training.phases&apos;, o bien un &apos;model.width&apos;, un &apos;model.inner&apos; o un vocabulario menor.</translation>
    </message>
    <message>
        <source>When training goes wrong</source>
        <translation>Cuando el entrenamiento va mal</translation>
    </message>
    <message>
        <source>Loss spike</source>
        <translation>Pico de pérdida</translation>
    </message>
    <message>
        <source>A step whose loss lies this many standard deviations above the last ones is left out. 0 takes every step with a finite loss.</source>
        <translation>Se omite un paso cuya pérdida está este número de desviaciones estándar por encima de las últimas. 0 acepta todo paso con una pérdida finita.</translation>
    </message>
    <message>
        <source>Lower it when single bad steps throw the loss back; raise it, or set it to 0, when good steps are left out.</source>
        <translation>Bajarlo cuando pasos malos aislados hacen retroceder la pérdida; subirlo, o ponerlo a 0, cuando se omiten pasos buenos.</translation>
    </message>
    <message>
        <source>standard deviations</source>
        <translation>desviaciones estándar</translation>
    </message>
    <message>
        <source>Steps compared with</source>
        <translation>Pasos de comparación</translation>
    </message>
    <message>
        <source>A loss is compared with the mean of this many steps before it.</source>
        <translation>Una pérdida se compara con la media de este número de pasos anteriores.</translation>
    </message>
    <message>
        <source>Fewer follow a fast-falling loss more closely; more give a steadier measure of what is usual.</source>
        <translation>Con menos se sigue más de cerca una pérdida que baja rápido; con más, la medida de lo habitual es más estable.</translation>
    </message>
    <message>
        <source>Steps left out</source>
        <translation>Pasos omitidos</translation>
    </message>
    <message>
        <source>After more bad steps than this in close succession the run is set back to its last good checkpoint.</source>
        <translation>Después de más pasos malos que estos en rápida sucesión, la ejecución vuelve a su último punto de control bueno.</translation>
    </message>
    <message>
        <source>Raise it for text with rare, very strange passages; 0 sets the run back at the first bad step.</source>
        <translation>Subirlo para textos con pasajes raros y muy extraños; con 0, la ejecución retrocede ante el primer paso malo.</translation>
    </message>
    <message>
        <source>Setbacks</source>
        <translation>Retrocesos</translation>
    </message>
    <message>
        <source>How often a run is set back to its last good checkpoint before it is stopped with an explanation.</source>
        <translation>Cuántas veces vuelve una ejecución a su último punto de control bueno antes de detenerse con una explicación.</translation>
    </message>
    <message>
        <source>More gives a run that is left alone over night more chances to heal; 0 stops it at once.</source>
        <translation>Un valor mayor da más oportunidades de recuperarse a una ejecución que se deja sola durante la noche; 0 la detiene de inmediato.</translation>
    </message>
    <message>
        <source>Learning rate after a setback</source>
        <translation>Tasa de aprendizaje tras un retroceso</translation>
    </message>
    <message>
        <source>Both learning rates are multiplied by this each time a run is set back.</source>
        <translation>Ambas tasas de aprendizaje se multiplican por este valor cada vez que una ejecución retrocede.</translation>
    </message>
    <message>
        <source>Runs mostly diverge because of too high a rate. 1 keeps the rate; then the same steps may go wrong in the same way.</source>
        <translation>Las ejecuciones suelen divergir por una tasa demasiado alta. 1 mantiene la tasa; entonces los mismos pasos pueden fallar del mismo modo.</translation>
    </message>
    <message>
        <source>Length of the run</source>
        <translation>Duración de la ejecución</translation>
    </message>
    <message>
        <source>Stop early after</source>
        <translation>Parada anticipada tras</translation>
    </message>
    <message>
        <source>Training ends when this many evaluations in a row have not improved the validation score. 0 turns it off.</source>
        <translation>El entrenamiento termina cuando este número de evaluaciones seguidas no ha mejorado la puntuación de validación. 0 lo desactiva.</translation>
    </message>
    <message>
        <source>With little text the validation loss rises again while the training loss still falls: the model learns the text by heart. Try 5.</source>
        <translation>Con poco texto, la pérdida de validación vuelve a subir mientras la de entrenamiento sigue bajando: el modelo aprende el texto de memoria. Probar con 5.</translation>
    </message>
    <message>
        <source>evaluations</source>
        <translation>evaluaciones</translation>
    </message>
    <message>
        <source>Least improvement</source>
        <translation>Mejora mínima</translation>
    </message>
    <message>
        <source>A smaller gain than this in nats a token counts as none.</source>
        <translation>Una ganancia menor que esta, en nats por token, cuenta como ninguna.</translation>
    </message>
    <message>
        <source>Raise it to end runs whose score still creeps down but no longer in a way that matters to you.</source>
        <translation>Subirla para terminar ejecuciones cuya puntuación sigue bajando poco a poco, pero ya no de un modo que importe.</translation>
    </message>
    <message>
        <source>nats</source>
        <translation>nats</translation>
    </message>
    <message>
        <source>Step %1 lies before &apos;schedule.decay_start&apos; (%2). Choose a later step.</source>
        <translation>El paso %1 es anterior a &apos;schedule.decay_start&apos; (%2). Elegir un paso posterior.</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entrenamiento</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>Fases</translation>
    </message>
    <message>
        <source>LENGTH:SEQUENCES[:STEPS[:frozen]], one after the other; short sequences first train faster.</source>
        <translation>LONGITUD:SECUENCIAS[:PASOS[:frozen]], una tras otra; empezar con secuencias cortas entrena más rápido.</translation>
    </message>
    <message>
        <source>Short sequences first give many cheap steps while the model still learns letters and words; long ones later teach it to hold a thought. More sequences a step make the gradient steadier and the step slower.</source>
        <translation>Las secuencias cortas al principio dan muchos pasos baratos mientras el modelo aún aprende letras y palabras; las largas le enseñan después a mantener una idea. Más secuencias por paso hacen más estable el gradiente y más lento el paso.</translation>
    </message>
    <message>
        <source>Sequences start</source>
        <translation>Inicio de las secuencias</translation>
    </message>
    <message>
        <source>Anywhere in the text, as FlashLM does, or at the beginning of a document, so that short documents are read whole and by themselves.</source>
        <translation>En cualquier lugar del texto, como hace FlashLM, o al principio de un documento, para que los documentos cortos se lean enteros y por separado.</translation>
    </message>
    <message>
        <source>Choose the beginning of documents for short texts such as stories, so that the model learns how they begin. Choose anywhere for books and other long texts.</source>
        <translation>Elegir el principio de un documento para textos cortos como cuentos, para que el modelo aprenda cómo empiezan. Elegir cualquier lugar para libros y otros textos largos.</translation>
    </message>
    <message>
        <source>Anywhere in the text</source>
        <translation>En cualquier lugar del texto</translation>
    </message>
    <message>
        <source>At the beginning of a document</source>
        <translation>Al principio de un documento</translation>
    </message>
    <message>
        <source>Freeze a random embedding</source>
        <translation>Congelar un embedding aleatorio</translation>
    </message>
    <message>
        <source>Phases marked &apos;frozen&apos; are for an imported embedding. One that starts random is trained in them too, unless this is on.</source>
        <translation>Las fases marcadas con &apos;frozen&apos; son para un embedding importado. Uno que empieza al azar se entrena también en ellas, salvo que esto esté activado.</translation>
    </message>
    <message>
        <source>To repeat FlashLM&apos;s first phase exactly without its imported embedding. Otherwise leave it off: a random embedding that is not trained only costs time.</source>
        <translation>Para repetir exactamente la primera fase de FlashLM sin su embedding importado. En los demás casos, dejarlo desactivado: un embedding aleatorio que no se entrena solo cuesta tiempo.</translation>
    </message>
    <message>
        <source>Positions with loss</source>
        <translation>Posiciones con pérdida</translation>
    </message>
    <message>
        <source>Share of the positions that the output layer sees in a step, drawn at random. A quarter makes it four times cheaper.</source>
        <translation>Proporción de las posiciones que la capa de salida ve en un paso, elegidas al azar. Una cuarta parte la hace cuatro veces más barata.</translation>
    </message>
    <message>
        <source>Lower it when the output layer takes most of the time, as with GPT-2&apos;s vocabulary: steps become faster, each with a noisier gradient. With a small vocabulary 1 is best.</source>
        <translation>Bajarla cuando la capa de salida se lleva la mayor parte del tiempo, como con el vocabulario de GPT-2: los pasos son más rápidos, cada uno con un gradiente más ruidoso. Con un vocabulario pequeño, lo mejor es 1.</translation>
    </message>
    <message>
        <source>Draw of the positions</source>
        <translation>Sorteo de las posiciones</translation>
    </message>
    <message>
        <source>When not all positions enter the loss: any, as FlashLM does, or one of each stretch of neighbours, so that no stretch of the text is left out.</source>
        <translation>Cuando no todas las posiciones entran en la pérdida: cualesquiera, como hace FlashLM, o una de cada tramo de vecinas, para que no se omita ningún tramo del texto.</translation>
    </message>
    <message>
        <source>One of each stretch gives a slightly steadier gradient for the same time. Keep any to repeat FlashLM&apos;s runs.</source>
        <translation>Una de cada tramo da un gradiente algo más estable en el mismo tiempo. Mantener cualesquiera para repetir las ejecuciones de FlashLM.</translation>
    </message>
    <message>
        <source>Any (uniform)</source>
        <translation>Cualesquiera (uniform)</translation>
    </message>
    <message>
        <source>One of each stretch (stratified)</source>
        <translation>Una de cada tramo (stratified)</translation>
    </message>
    <message>
        <source>Label smoothing</source>
        <translation>Suavizado de etiquetas</translation>
    </message>
    <message>
        <source>Share of the target spread evenly over all words.</source>
        <translation>Proporción del objetivo que se reparte por igual entre todas las palabras.</translation>
    </message>
    <message>
        <source>A little keeps the model from being too sure of itself, and raises the loss that is shown. Set it to 0 when you want the loss to be the plain cross-entropy.</source>
        <translation>Un poco evita que el modelo esté demasiado seguro de sí mismo y sube la pérdida que se muestra. Ponerlo a 0 si la pérdida debe ser la entropía cruzada sin más.</translation>
    </message>
    <message>
        <source>z-loss</source>
        <translation>z-loss</translation>
    </message>
    <message>
        <source>Weight of the penalty that keeps logits near zero.</source>
        <translation>Peso de la penalización que mantiene los logits cerca de cero.</translation>
    </message>
    <message>
        <source>Raise it when logits grow without bound or the loss blows up late in a run; 0 turns it off.</source>
        <translation>Subirlo cuando los logits crecen sin límite o la pérdida se dispara al final de una ejecución; 0 lo desactiva.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Semilla</translation>
    </message>
    <message>
        <source>Names the random numbers: the same seed trains the same run.</source>
        <translation>Determina los números aleatorios: la misma semilla entrena la misma ejecución.</translation>
    </message>
    <message>
        <source>Train the same settings with two or three seeds to see how much of a difference is chance. The same seed gives the same run, to the last bit.</source>
        <translation>Entrenar los mismos ajustes con dos o tres semillas para ver cuánto de una diferencia se debe al azar. La misma semilla da la misma ejecución, hasta el último bit.</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Precisión</translation>
    </message>
    <message>
        <source>Number format inside the large products: fp32 is exact to 7 digits, bf16 rounds their factors to 3 and is faster on processors made for it. auto takes the faster one. Weights and sums are always 32-bit floats.</source>
        <translation>Formato numérico dentro de los productos grandes: fp32 es exacto hasta 7 cifras; bf16 redondea sus factores a 3 y es más rápido en procesadores preparados para ello. auto toma el más rápido. Los pesos y las sumas siempre son números de coma flotante de 32 bits.</translation>
    </message>
    <message>
        <source>Choose fp32 to compare with other programs to the last digits, or to go on with a run on a processor of another kind. A run goes on bit for bit only in the precision that it began with.</source>
        <translation>Elegir fp32 para comparar con otros programas hasta las últimas cifras, o para continuar una ejecución en un procesador de otro tipo. Una ejecución solo continúa bit por bit con la precisión con la que empezó.</translation>
    </message>
    <message>
        <source>The faster one (auto)</source>
        <translation>El más rápido (auto)</translation>
    </message>
    <message>
        <source>32-bit floats (fp32)</source>
        <translation>Coma flotante de 32 bits (fp32)</translation>
    </message>
    <message>
        <source>Rounded factors (bf16)</source>
        <translation>Factores redondeados (bf16)</translation>
    </message>
    <message>
        <source>Arithmetic</source>
        <translation>Aritmética</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>Training ends after this many steps.</source>
        <translation>El entrenamiento termina después de este número de pasos.</translation>
    </message>
    <message>
        <source>More steps give a better model for more time. Move the decay of the learning rate along with it, so that the rates are low at the end.</source>
        <translation>Más pasos dan un modelo mejor a cambio de más tiempo. Desplazar con ello el descenso de la tasa de aprendizaje, para que las tasas sean bajas al final.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>Training ends after this time; 0 means no limit. Pauses do not count.</source>
        <translation>El entrenamiento termina después de este tiempo; 0 significa sin límite. Las pausas no cuentan.</translation>
    </message>
    <message>
        <source>When the time is what counts, as in a lesson or to compare two runs fairly. The limit that is reached first ends the run.</source>
        <translation>Cuando lo que cuenta es el tiempo, como en una clase o para comparar dos ejecuciones con justicia. El límite que se alcanza primero termina la ejecución.</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minutos</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>Evaluación</translation>
    </message>
    <message>
        <source>Evaluate every</source>
        <translation>Evaluar cada</translation>
    </message>
    <message>
        <source>How often the model is scored on text it does not train on.</source>
        <translation>Con qué frecuencia se evalúa el modelo con texto con el que no se entrena.</translation>
    </message>
    <message>
        <source>More often gives a finer validation curve and takes time from training. Less often when a run lasts for hours.</source>
        <translation>Con más frecuencia, la curva de validación es más fina y se quita tiempo al entrenamiento. Con menos frecuencia si una ejecución dura horas.</translation>
    </message>
    <message>
        <source>Evaluate at the latest after</source>
        <translation>Evaluar a más tardar tras</translation>
    </message>
    <message>
        <source>The model is also scored when it has trained for this long since the last time; 0 means that only steps count.</source>
        <translation>El modelo también se evalúa cuando se ha entrenado durante este tiempo desde la última vez; 0 significa que solo cuentan los pasos.</translation>
    </message>
    <message>
        <source>Gives runs whose steps take different times equally many scores over time, as a comparison by the clock needs them. Scoring changes nothing of what is trained.</source>
        <translation>Da a ejecuciones cuyos pasos tardan tiempos distintos el mismo número de evaluaciones a lo largo del tiempo, como lo exige una comparación con el reloj. Evaluar no cambia nada de lo que se entrena.</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>segundos</translation>
    </message>
    <message>
        <source>Evaluation windows</source>
        <translation>Ventanas de evaluación</translation>
    </message>
    <message>
        <source>How many stretches of the validation text are scored, at the most.</source>
        <translation>Cuántos tramos del texto de validación se evalúan como máximo.</translation>
    </message>
    <message>
        <source>More stretches give a steadier score and take longer. Keep it when you compare runs.</source>
        <translation>Más tramos dan una puntuación más estable y tardan más. Mantener el valor al comparar ejecuciones.</translation>
    </message>
    <message>
        <source>Evaluation length</source>
        <translation>Longitud de evaluación</translation>
    </message>
    <message>
        <source>Length of each stretch; each starts from an empty context.</source>
        <translation>Longitud de cada tramo; cada uno empieza con un contexto vacío.</translation>
    </message>
    <message>
        <source>Longer stretches give the model more context, so that the score usually becomes better. Keep it when you compare runs.</source>
        <translation>Los tramos más largos dan al modelo más contexto, de modo que la puntuación suele mejorar. Mantener el valor al comparar ejecuciones.</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>Puntos de control</translation>
    </message>
    <message>
        <source>Checkpoint every</source>
        <translation>Punto de control cada</translation>
    </message>
    <message>
        <source>How often everything that a resume needs is saved.</source>
        <translation>Con qué frecuencia se guarda todo lo necesario para reanudar.</translation>
    </message>
    <message>
        <source>Less often when saving a large model takes noticeable time; more often when you want to go back to any stage of the training.</source>
        <translation>Con menos frecuencia si guardar un modelo grande lleva un tiempo apreciable; con más frecuencia si se quiere volver a cualquier etapa del entrenamiento.</translation>
    </message>
    <message>
        <source>Checkpoint at the latest after</source>
        <translation>Punto de control a más tardar tras</translation>
    </message>
    <message>
        <source>A save also begins when the last one began this long ago, so that at most about a minute of training can be lost.</source>
        <translation>También se empieza a guardar cuando la última vez empezó hace este tiempo, de modo que se puede perder como mucho un minuto de entrenamiento, aproximadamente.</translation>
    </message>
    <message>
        <source>It bounds what a power cut can cost. Raise it for a large model on a slow drive.</source>
        <translation>Limita lo que puede costar un corte de luz. Subirlo para un modelo grande en una unidad lenta.</translation>
    </message>
    <message>
        <source>Checkpoints kept</source>
        <translation>Puntos de control conservados</translation>
    </message>
    <message>
        <source>Older ones are removed once a newer one is safe.</source>
        <translation>Los más antiguos se eliminan en cuanto uno más nuevo está a salvo.</translation>
    </message>
    <message>
        <source>Keep more to compare the model&apos;s answers at several stages; each takes the space that is shown as checkpoint size.</source>
        <translation>Conservar más para comparar las respuestas del modelo en varias etapas; cada uno ocupa el espacio que se muestra como tamaño del punto de control.</translation>
    </message>
    <message>
        <source>Keep the best checkpoint</source>
        <translation>Conservar el mejor punto de control</translation>
    </message>
    <message>
        <source>The checkpoint with the best validation score stays too, and a new best score is saved.</source>
        <translation>El punto de control con la mejor puntuación de validación también se conserva, y cada nueva mejor puntuación se guarda.</translation>
    </message>
    <message>
        <source>So that the best weights are there even if the run gets worse later. Turn it off to save the space of one.</source>
        <translation>Para que los mejores pesos estén ahí aunque la ejecución empeore después. Desactivarlo para ahorrar el espacio de uno.</translation>
    </message>
</context>
<context>
    <name>SettingsText</name>
    <message>
        <source>Type a whole number.</source>
        <translation>Escribir un número entero.</translation>
    </message>
    <message>
        <source>Type a number, for instance 0.02 or 3e-4.</source>
        <translation>Escribir un número, por ejemplo 0.02 o 3e-4.</translation>
    </message>
    <message>
        <source>Type whole numbers with commas between them.</source>
        <translation>Escribir números enteros separados por comas.</translation>
    </message>
    <message>
        <source>on</source>
        <comment>a setting</comment>
        <translation>activado</translation>
    </message>
    <message>
        <source>off</source>
        <comment>a setting</comment>
        <translation>desactivado</translation>
    </message>
    <message>
        <source>Allowed: %1.</source>
        <extracomment>%1 is a range, as &quot;8 to 8,192&quot; or &quot;at least 1&quot;.</extracomment>
        <translation>Valores admitidos: %1.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>a range of numbers</comment>
        <translation>de %1 a %2</translation>
    </message>
    <message>
        <source>at least %1</source>
        <comment>a range of numbers</comment>
        <translation>como mínimo %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <comment>a range of numbers</comment>
        <translation>como máximo %1</translation>
    </message>
    <message>
        <source>“%1”</source>
        <extracomment>A setting named inside a sentence; %1 is its title.</extracomment>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>Steps %1 to %2: %3 sequences of %4 tokens, %5 tokens a step</source>
        <comment>one phase of the training</comment>
        <translation>Pasos %1 a %2: %3 secuencias de %4 tokens, %5 tokens por paso</translation>
    </message>
    <message>
        <source>, an imported embedding frozen</source>
        <translation>, con un embedding importado congelado</translation>
    </message>
</context>
<context>
    <name>TableChart</name>
    <message numerus="yes">
        <source>and %n more rows, which a CSV file has</source>
        <translation>
            <numerusform>y %n fila más, que está en el archivo CSV</numerusform>
            <numerusform>y %n filas más, que están en el archivo CSV</numerusform>
        </translation>
    </message>
    <message>
        <source>Empty</source>
        <comment>a table</comment>
        <translation>Vacía</translation>
    </message>
    <message numerus="yes">
        <source>%n rows, the last: %1</source>
        <extracomment>%1 is the last row&apos;s cells.</extracomment>
        <translation>
            <numerusform>%n fila, la última: %1</numerusform>
            <numerusform>%n filas, la última: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TokenText</name>
    <message>
        <source>end of text</source>
        <extracomment>A token that ends a text.</extracomment>
        <translation>fin del texto</translation>
    </message>
    <message>
        <source>bytes %1</source>
        <extracomment>A token that is no whole character; %1 are its bytes as numbers.</extracomment>
        <translation>bytes %1</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>The loss falls while the model learns. The light curve is what each step measured, the dark one its average; dots are scores on text the model has never seen. Choose bits per byte to compare models.</source>
        <translation>La pérdida baja mientras el modelo aprende. La curva clara es lo que midió cada paso; la oscura, su media; los puntos son puntuaciones con texto que el modelo nunca ha visto. Elegir bits por byte para comparar modelos.</translation>
    </message>
    <message>
        <source>Where each millisecond of a step goes. Red is the output layer, green the ternary core, in every chart of this program.</source>
        <translation>En qué se va cada milisegundo de un paso. El rojo es la capa de salida y el verde el núcleo ternario, en todos los gráficos de este programa.</translation>
    </message>
    <message>
        <source>Each weight of the core is -1, 0 or +1. Watch how many change sides, and how that calms down as the model settles.</source>
        <translation>Cada peso del núcleo es -1, 0 o +1. Aquí se ve cuántos cambian de lado y cómo se calma eso a medida que el modelo se asienta.</translation>
    </message>
    <message>
        <source>Type how a text begins, and the model writes on. It may do so while it is still learning: ask again later and compare.</source>
        <translation>Se escribe el comienzo de un texto y el modelo lo continúa. Puede hacerlo mientras aún aprende: conviene preguntar de nuevo más tarde y comparar.</translation>
    </message>
    <message>
        <source>Everything that happens is written down here: starts, phases, checkpoints, warnings. Choose kinds or search for a word.</source>
        <translation>Aquí se anota todo lo que ocurre: inicios, fases, puntos de control, advertencias. Se pueden elegir tipos o buscar una palabra.</translation>
    </message>
    <message>
        <source>Every run is kept here. Tick some to lay their curves over each other and to see in which settings they differ; open one to read it or to go on with it.</source>
        <translation>Aquí se conserva cada ejecución. Marcar algunas para superponer sus curvas y ver en qué ajustes difieren; abrir una para leerla o continuarla.</translation>
    </message>
</context>
<context>
    <name>WelcomeRunRow</name>
    <message>
        <source>yesterday %1</source>
        <extracomment>When a run began; %1 is a time of day.</extracomment>
        <translation>ayer %1</translation>
    </message>
</context>
<context>
    <name>ZoneRows</name>
    <message>
        <source>Unaccounted</source>
        <translation>Sin asignar</translation>
    </message>
    <message>
        <source>Time of a step that no layer claims: bookkeeping between the layers, and whatever else ran on this computer meanwhile.</source>
        <translation>Tiempo de un paso que no corresponde a ninguna capa: la gestión entre las capas y todo lo demás que se ejecutó entretanto en este equipo.</translation>
    </message>
    <message>
        <source>%1: %2 a step, %3</source>
        <comment>layer, time, share of the step&apos;s time</comment>
        <translation>%1: %2 por paso, %3</translation>
    </message>
    <message>
        <source>%1 (forward %2, backward %3)</source>
        <translation>%1 (hacia delante %2, hacia atrás %3)</translation>
    </message>
</context>
<context>
    <name>studio::ui</name>
    <message>
        <source>not available</source>
        <extracomment>Said of arithmetic that this processor has no instruction for</extracomment>
        <translation>no disponible</translation>
    </message>
    <message>
        <source>%1 GFLOP/s</source>
        <extracomment>Thousand million floating-point (below: integer) operations a second</extracomment>
        <translation>%1 GFLOP/s</translation>
    </message>
    <message>
        <source>At most, this computer reaches (threads: %1) %2 in 32-bit floats, %3 in bf16 dot products and %4 in int8 dot products.</source>
        <extracomment>%1 is the number of threads, the others are rates such as &quot;228 GFLOP/s&quot;</extracomment>
        <translation>Este equipo alcanza como máximo (hilos: %1) %2 en coma flotante de 32 bits, %3 en productos escalares bf16 y %4 en productos escalares int8.</translation>
    </message>
    <message>
        <source>%1 GOP/s</source>
        <translation>%1 GOP/s</translation>
    </message>
    <message>
        <source>It moves %1 GB in a second where the data fit into %2 MiB, and %3 GB where they need %4 MiB.</source>
        <translation>Mueve %1 GB por segundo cuando los datos caben en %2 MiB, y %3 GB cuando necesitan %4 MiB.</translation>
    </message>
    <message>
        <source>Nearest to its roof is “%1” with %2 of what is possible, farthest “%3” with %4.</source>
        <translation>Lo más cercano a su techo es “%1”, con el %2 de lo posible; lo más lejano, “%3”, con el %4.</translation>
    </message>
</context>
<context>
    <name>studio::ui::AboutDialog</name>
    <message>
        <source>About Ternary Studio</source>
        <translation>Acerca de Ternary Studio</translation>
    </message>
    <message>
        <source>The program&apos;s icon</source>
        <translation>El icono del programa</translation>
    </message>
    <message>
        <source>Ternary Studio</source>
        <translation>Ternary Studio</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Versión %1</translation>
    </message>
    <message>
        <source>Trains MatMul-free ternary language models on an ordinary processor, shows where the time goes, and lets you talk to the model while it learns.

Free software under the GNU General Public License, version 3 or later: you may use, study, share and change it. It comes without any warranty.

Built with Qt %1 and QCustomPlot.</source>
        <translation>Entrena modelos de lenguaje ternarios MatMul-free en un procesador corriente, muestra en qué se va el tiempo y permite hablar con el modelo mientras aprende.

Software libre bajo la Licencia Pública General de GNU, versión 3 o posterior: se puede usar, estudiar, compartir y modificar. Se ofrece sin ninguna garantía.

Creado con Qt %1 y QCustomPlot.</translation>
    </message>
</context>
<context>
    <name>studio::ui::Announcer</name>
    <message>
        <source>Status of the run</source>
        <translation>Estado de la ejecución</translation>
    </message>
    <message>
        <source>%1. %2 bits per byte</source>
        <comment>progress, score</comment>
        <extracomment>Said by a screen reader: &quot;40 % · 3 min left. 0.84 bits per byte&quot;</extracomment>
        <translation>%1. %2 bits por byte</translation>
    </message>
</context>
<context>
    <name>studio::ui::AnswerPage</name>
    <message>
        <source>Colour by probability</source>
        <translation>Colorear por probabilidad</translation>
    </message>
    <message>
        <source>Colours each token by how probable the model found it.</source>
        <translation>Colorea cada token según lo probable que lo consideró el modelo.</translation>
    </message>
    <message>
        <source>Course before</source>
        <translation>Variante anterior</translation>
    </message>
    <message>
        <source>Back to the text before the branch (Ctrl+Z).</source>
        <translation>Volver al texto anterior a la bifurcación (Ctrl+Z).</translation>
    </message>
    <message>
        <source>Course after</source>
        <translation>Variante siguiente</translation>
    </message>
    <message>
        <source>On to the next branch (Ctrl+Shift+Z).</source>
        <translation>Avanzar a la bifurcación siguiente (Ctrl+Shift+Z).</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy the selected text, or all of it.</source>
        <translation>Copiar el texto seleccionado, o todo.</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Remove prompts and answers from this panel.</source>
        <translation>Quitar indicaciones y respuestas de este panel.</translation>
    </message>
    <message>
        <source>Course %1 of %2</source>
        <comment>of an answer that was branched</comment>
        <translation>Variante %1 de %2</translation>
    </message>
</context>
<context>
    <name>studio::ui::BottleneckDialog</name>
    <message>
        <source>See the bottleneck</source>
        <translation>Ver el cuello de botella</translation>
    </message>
    <message>
        <source>Two short trainings of FlashLM v3&apos;s sizes with GPT-2&apos;s vocabulary of %1 tokens, %2 s each: first every position of the text enters the loss, then a random quarter. Where does the time of a step go?</source>
        <translation>Dos entrenamientos cortos con los tamaños de FlashLM v3 y el vocabulario de GPT-2 de %1 tokens, %2 s cada uno: primero entran en la pérdida todas las posiciones del texto y después una cuarta parte elegida al azar. ¿En qué se va el tiempo de un paso?</translation>
    </message>
    <message>
        <source>All positions</source>
        <translation>Todas las posiciones</translation>
    </message>
    <message>
        <source>A quarter</source>
        <translation>Una cuarta parte</translation>
    </message>
    <message>
        <source>Progress: %1</source>
        <translation>Progreso: %1</translation>
    </message>
    <message>
        <source>%1 of %2 s</source>
        <translation>%1 de %2 s</translation>
    </message>
    <message>
        <source>Picture</source>
        <comment>save or copy it</comment>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Copiar texto</translation>
    </message>
    <message>
        <source>Copy the explanation.</source>
        <translation>Copiar la explicación.</translation>
    </message>
    <message>
        <source>Start both measurements anew.</source>
        <translation>Iniciar de nuevo ambas mediciones.</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>The measurement failed for a reason that is not known. Close other programs and measure again.</source>
        <translation>La medición falló por una causa desconocida. Conviene cerrar otros programas y medir de nuevo.</translation>
    </message>
    <message>
        <source>Cancelled before anything was measured.</source>
        <translation>Cancelado antes de medir nada.</translation>
    </message>
    <message>
        <source>Cancelled. This was measured until then:</source>
        <translation>Cancelado. Hasta entonces se midió esto:</translation>
    </message>
</context>
<context>
    <name>studio::ui::BottleneckPicture</name>
    <message>
        <source>A step&apos;s time, with all positions and with a quarter</source>
        <translation>El tiempo de un paso, con todas las posiciones y con una cuarta parte</translation>
    </message>
    <message>
        <source>Loss on all positions</source>
        <translation>Pérdida en todas las posiciones</translation>
    </message>
    <message>
        <source>Loss on a quarter of the positions</source>
        <translation>Pérdida en una cuarta parte de las posiciones</translation>
    </message>
    <message>
        <source>%1 a step · %2 tokens/s</source>
        <translation>%1 por paso · %2 tokens/s</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>part of a step, its share</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>article: %1</source>
        <translation>artículo: %1</translation>
    </message>
    <message>
        <source>expected: about %1–%2</source>
        <translation>esperado: cerca de %1–%2</translation>
    </message>
    <message>
        <source>counted multiply-adds: %1</source>
        <translation>multiplicaciones-sumas contadas: %1</translation>
    </message>
</context>
<context>
    <name>studio::ui::ChartMenu</name>
    <message>
        <source>Save or copy</source>
        <translation>Guardar o copiar</translation>
    </message>
    <message>
        <source>Saves a chart as PNG, SVG, PDF or CSV, or copies it. A right click on a chart does the same.</source>
        <translation>Guarda un gráfico como PNG, SVG, PDF o CSV, o lo copia. Un clic derecho en un gráfico hace lo mismo.</translation>
    </message>
    <message>
        <source>Save a chart or table as a file</source>
        <translation>Guardar un gráfico o una tabla como archivo</translation>
    </message>
    <message>
        <source>Copy a chart as a picture</source>
        <translation>Copiar un gráfico como imagen</translation>
    </message>
    <message>
        <source>Copy the numbers of a chart</source>
        <translation>Copiar los números de un gráfico</translation>
    </message>
    <message>
        <source>&amp;Save as PNG, SVG, PDF or CSV…</source>
        <translation>&amp;Guardar como PNG, SVG, PDF o CSV…</translation>
    </message>
    <message>
        <source>&amp;Copy picture</source>
        <comment>a chart to the clipboard</comment>
        <translation>&amp;Copiar imagen</translation>
    </message>
    <message>
        <source>Copy &amp;data</source>
        <comment>the numbers of a chart to the clipboard</comment>
        <translation>Copiar &amp;datos</translation>
    </message>
    <message>
        <source>There is no chart to save yet</source>
        <translation>Aún no hay ningún gráfico que guardar</translation>
    </message>
    <message>
        <source>Save: %1</source>
        <extracomment>%1 is the title of a chart.</extracomment>
        <translation>Guardar: %1</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>No se guardó</translation>
    </message>
</context>
<context>
    <name>studio::ui::ComparePage</name>
    <message>
        <source>Another run…</source>
        <translation>Otra ejecución…</translation>
    </message>
    <message>
        <source>Offer the checkpoints of another run&apos;s folder too.</source>
        <translation>Ofrecer también los puntos de control de la carpeta de otra ejecución.</translation>
    </message>
    <message>
        <source>Choose a run folder</source>
        <translation>Elegir una carpeta de ejecución</translation>
    </message>
    <message>
        <source>Weights on the left</source>
        <translation>Pesos de la izquierda</translation>
    </message>
    <message>
        <source>Weights on the right</source>
        <translation>Pesos de la derecha</translation>
    </message>
    <message>
        <source>Which weights answer on this side: those of the run as they are, or one of its checkpoints.</source>
        <translation>Qué pesos responden en este lado: los de la ejecución tal como están o uno de sus puntos de control.</translation>
    </message>
    <message>
        <source>Answer on the left</source>
        <translation>Respuesta de la izquierda</translation>
    </message>
    <message>
        <source>Answer on the right</source>
        <translation>Respuesta de la derecha</translation>
    </message>
    <message>
        <source>Choose weights for both sides and press Generate: the same prompt, settings and seed.</source>
        <translation>Elegir pesos para ambos lados y pulsar Generar: la misma indicación, los mismos ajustes y la misma semilla.</translation>
    </message>
    <message>
        <source>This run&apos;s newest weights</source>
        <translation>Los pesos más recientes de esta ejecución</translation>
    </message>
    <message>
        <source>Live weights, as they are now</source>
        <translation>Pesos en vivo, tal como están ahora</translation>
    </message>
    <message>
        <source>Checkpoint of step %1</source>
        <translation>Punto de control del paso %1</translation>
    </message>
    <message>
        <source>%1, step %2</source>
        <comment>a run; a training step</comment>
        <translation>%1, paso %2</translation>
    </message>
    <message numerus="yes">
        <source>All %n tokens are the same on both sides.</source>
        <translation>
            <numerusform>El único token (%n) es igual en ambos lados.</numerusform>
            <numerusform>Los %n tokens son iguales en ambos lados.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n tokens differ; they are marked.</source>
        <translation>
            <numerusform>Difieren %1 de %n token; están marcados.</numerusform>
            <numerusform>Difieren %1 de %n tokens; están marcados.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>weights of step %1 · %n tokens</source>
        <translation>
            <numerusform>pesos del paso %1 · %n token</numerusform>
            <numerusform>pesos del paso %1 · %n tokens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>studio::ui::CoveragePlot</name>
    <message>
        <source>Coverage of the text by its most frequent tokens</source>
        <translation>Cobertura del texto por sus tokens más frecuentes</translation>
    </message>
    <message>
        <source>The share of the text that its most frequent tokens make up. A few thousand tokens cover nearly all of most texts, which an adaptive softmax makes use of.</source>
        <translation>La proporción del texto que forman sus tokens más frecuentes. Unos pocos miles de tokens cubren casi por completo la mayoría de los textos, y de eso se vale una softmax adaptativa.</translation>
    </message>
    <message>
        <source>most frequent tokens</source>
        <translation>tokens más frecuentes</translation>
    </message>
    <message>
        <source>of the text</source>
        <translation>del texto</translation>
    </message>
    <message>
        <source>No tokens yet</source>
        <translation>Aún no hay tokens</translation>
    </message>
    <message>
        <source>The %1 most frequent tokens make up %2 of the text.</source>
        <translation>Los %1 tokens más frecuentes forman el %2 del texto.</translation>
    </message>
</context>
<context>
    <name>studio::ui::DataChoices</name>
    <message>
        <source>Choose &amp;files…</source>
        <translation>Elegir &amp;archivos…</translation>
    </message>
    <message>
        <source>Choose f&amp;older…</source>
        <translation>Elegir car&amp;peta…</translation>
    </message>
    <message>
        <source>Vocabulary size</source>
        <translation>Tamaño del vocabulario</translation>
    </message>
    <message>
        <source>Tokens of an own vocabulary: more make shorter sequences and a slower output layer.</source>
        <translation>Tokens de un vocabulario propio: con más, las secuencias son más cortas y la capa de salida más lenta.</translation>
    </message>
    <message>
        <source>Shortest document</source>
        <translation>Documento más corto</translation>
    </message>
    <message>
        <source>Documents with fewer characters, blanks not counted, are left out.</source>
        <translation>Los documentos con menos caracteres, sin contar los espacios en blanco, se omiten.</translation>
    </message>
    <message>
        <source>Remove &amp;HTML</source>
        <translation>Quitar &amp;HTML</translation>
    </message>
    <message>
        <source>Takes tags out of the text and turns entities into characters.</source>
        <translation>Quita las etiquetas del texto y convierte las entidades en caracteres.</translation>
    </message>
    <message>
        <source>Remove &amp;control characters</source>
        <translation>Quitar caracteres de &amp;control</translation>
    </message>
    <message>
        <source>Takes out characters that cannot be seen. Tabs and line ends stay.</source>
        <translation>Quita los caracteres que no se ven. Los tabuladores y los finales de línea se conservan.</translation>
    </message>
    <message>
        <source>Remove re&amp;peated lines</source>
        <translation>Quitar líneas &amp;repetidas</translation>
    </message>
    <message>
        <source>Takes out lines that have stood in the same document: page headers, menus.</source>
        <translation>Quita las líneas que ya han aparecido en el mismo documento: encabezados de página, menús.</translation>
    </message>
    <message>
        <source>Remove &amp;duplicates</source>
        <translation>Quitar &amp;duplicados</translation>
    </message>
    <message>
        <source>Keeps only the first of documents that are exactly the same.</source>
        <translation>Conserva solo el primero de los documentos que son exactamente iguales.</translation>
    </message>
    <message>
        <source>Drop files or folders here, or choose them: text, Markdown, HTML, CSV, JSON, e-books, Parquet, also packed.</source>
        <translation>Soltar aquí archivos o carpetas, o elegirlos: texto, Markdown, HTML, CSV, JSON, libros electrónicos, Parquet, también comprimidos.</translation>
    </message>
    <message>
        <source>Tokenizer</source>
        <translation>Tokenizador</translation>
    </message>
    <message>
        <source>How text becomes numbers. A small vocabulary makes a fast output layer; a large one makes short sequences.</source>
        <translation>Cómo se convierte el texto en números. Un vocabulario pequeño da una capa de salida rápida; uno grande, secuencias cortas.</translation>
    </message>
    <message>
        <source>Own vocabulary</source>
        <translation>Vocabulario propio</translation>
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
        <translation>Campo o columna que contiene el texto</translation>
    </message>
    <message>
        <source>guessed</source>
        <translation>deducido</translation>
    </message>
    <message>
        <source>The field or column that holds the text, in JSON, CSV and Parquet.</source>
        <translation>El campo o la columna que contiene el texto, en JSON, CSV y Parquet.</translation>
    </message>
    <message>
        <source>One or several files, also packed ones.</source>
        <translation>Uno o varios archivos, también comprimidos.</translation>
    </message>
    <message>
        <source>A folder with all that is below it.</source>
        <translation>Una carpeta con todo lo que hay dentro de ella.</translation>
    </message>
    <message>
        <source>&amp;Tokenizer</source>
        <translation>&amp;Tokenizador</translation>
    </message>
    <message>
        <source>&amp;Vocabulary</source>
        <translation>&amp;Vocabulario</translation>
    </message>
    <message>
        <source>Text f&amp;ield</source>
        <translation>Campo de te&amp;xto</translation>
    </message>
    <message>
        <source>&amp;Shortest document</source>
        <translation>Documento &amp;más corto</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>files</comment>
        <translation>
            <numerusform>%1 y %n más</numerusform>
            <numerusform>%1 y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Text of your own</source>
        <translation>Texto propio</translation>
    </message>
    <message>
        <source>A folder with text</source>
        <translation>Una carpeta con texto</translation>
    </message>
</context>
<context>
    <name>studio::ui::DataDialog</name>
    <message>
        <source>P&amp;repare</source>
        <translation>Pr&amp;eparar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Trai&amp;n on it</source>
        <translation>E&amp;ntrenar con él</translation>
    </message>
    <message>
        <source>Look at text of your own</source>
        <translation>Examinar texto propio</translation>
    </message>
    <message>
        <source>Progress of the preparation</source>
        <translation>Progreso de la preparación</translation>
    </message>
    <message>
        <source>Reads the files with these choices and makes tokens of them.</source>
        <translation>Lee los archivos con estas opciones y los convierte en tokens.</translation>
    </message>
    <message>
        <source>Ends the preparation. Nothing of it is kept.</source>
        <translation>Termina la preparación. No se conserva nada de ella.</translation>
    </message>
    <message>
        <source>Preset to train with</source>
        <translation>Preajuste con el que entrenar</translation>
    </message>
    <message>
        <source>All other settings of the run, and what the sizes above are for.</source>
        <translation>Todos los demás ajustes de la ejecución, y para lo que valen los tamaños de arriba.</translation>
    </message>
    <message>
        <source>Starts a run on this text with the chosen preset.</source>
        <translation>Inicia una ejecución con este texto y el preajuste elegido.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close this window.</source>
        <translation>Cerrar esta ventana.</translation>
    </message>
    <message>
        <source>Train &amp;with</source>
        <translation>Entrenar c&amp;on</translation>
    </message>
    <message>
        <source>Choose files or a folder first.</source>
        <translation>Elegir primero archivos o una carpeta.</translation>
    </message>
    <message>
        <source>Cancelled; nothing of it was kept.</source>
        <translation>Cancelado; no se conservó nada.</translation>
    </message>
</context>
<context>
    <name>studio::ui::DataPages</name>
    <message>
        <source>Own vocabulary</source>
        <translation>Vocabulario propio</translation>
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
        <translation>Lo que daría cada tokenizador</translation>
    </message>
    <message>
        <source>Tokenizer</source>
        <translation>Tokenizador</translation>
    </message>
    <message>
        <source>Vocabulary</source>
        <translation>Vocabulario</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Bytes a token</source>
        <translation>Bytes por token</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parámetros</translation>
    </message>
    <message>
        <source>Output layer&apos;s share</source>
        <translation>Parte de la capa de salida</translation>
    </message>
    <message>
        <source>Most frequent tokens</source>
        <translation>Tokens más frecuentes</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Veces</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Proporción</translation>
    </message>
    <message>
        <source>Prepared texts that are kept</source>
        <translation>Textos preparados que se conservan</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>En disco</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Fuentes</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>Re&amp;sumen</translation>
    </message>
    <message>
        <source>To&amp;kens</source>
        <translation>To&amp;kens</translation>
    </message>
    <message>
        <source>&amp;Read</source>
        <translation>&amp;Leer</translation>
    </message>
    <message>
        <source>Kep&amp;t texts</source>
        <translation>Textos &amp;guardados</translation>
    </message>
    <message>
        <source>Nothing has been prepared yet.</source>
        <translation>Aún no se ha preparado nada.</translation>
    </message>
    <message>
        <source>Tokens, size of the model and the share of the output layer in a step&apos;s work, counted from the sizes, for each way to make tokens of this text.</source>
        <translation>Tokens, tamaño del modelo y parte de la capa de salida en el trabajo de un paso, contada a partir de los tamaños, para cada manera de convertir este texto en tokens.</translation>
    </message>
    <message>
        <source>Docu&amp;ment</source>
        <translation>Doc&amp;umento</translation>
    </message>
    <message>
        <source>Number of the document</source>
        <translation>Número del documento</translation>
    </message>
    <message>
        <source>Any document of the text, in its order; the last ones are kept for validation.</source>
        <translation>Cualquier documento del texto, en su orden; los últimos se reservan para la validación.</translation>
    </message>
    <message>
        <source>Deletes the chosen prepared text. Runs and your own files stay.</source>
        <translation>Elimina el texto preparado elegido. Las ejecuciones y los archivos propios se conservan.</translation>
    </message>
    <message>
        <source>%1 documents, %2, %3 tokens (%4 to train on, %5 for validation), %6 bytes a token.</source>
        <translation>%1 documentos, %2, %3 tokens (%4 para entrenar, %5 para la validación), %6 bytes por token.</translation>
    </message>
    <message>
        <source>This text was prepared before and has not changed.</source>
        <translation>Este texto ya se preparó antes y no ha cambiado.</translation>
    </message>
    <message>
        <source>%1 of the %2 tokens of the vocabulary occur. %3</source>
        <translation>Aparecen %1 de los %2 tokens del vocabulario. %3</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>cerca de %1</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>no contado</translation>
    </message>
    <message>
        <source>kept for validation</source>
        <translation>reservado para la validación</translation>
    </message>
    <message>
        <source>to train on</source>
        <translation>para entrenar</translation>
    </message>
    <message>
        <source>%1 tokens, %2</source>
        <comment>shown, part</comment>
        <translation>%1 tokens, %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>tokenizer, vocabulary</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>falta</translation>
    </message>
    <message>
        <source>changed since</source>
        <translation>modificado desde entonces</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>sin cambios</translation>
    </message>
</context>
<context>
    <name>studio::ui::EmptyState</name>
    <message>
        <source>What helps</source>
        <comment>a button, while it has no command yet</comment>
        <translation>Qué ayuda</translation>
    </message>
</context>
<context>
    <name>studio::ui::EventPanel</name>
    <message>
        <source>Search</source>
        <comment>the event log</comment>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Search the event log</source>
        <translation>Buscar en el registro de eventos</translation>
    </message>
    <message>
        <source>Shows only the events that contain this text.</source>
        <translation>Muestra solo los eventos que contienen este texto.</translation>
    </message>
    <message>
        <source>Copy</source>
        <comment>events to the clipboard</comment>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy events</source>
        <translation>Copiar eventos</translation>
    </message>
    <message>
        <source>Copies the selected events, or all that are shown, as text.</source>
        <translation>Copia como texto los eventos seleccionados, o todos los que se muestran.</translation>
    </message>
    <message>
        <source>Which kinds of events are shown.</source>
        <translation>Qué tipos de eventos se muestran.</translation>
    </message>
    <message>
        <source>All kinds</source>
        <comment>of events</comment>
        <translation>Todos los tipos</translation>
    </message>
    <message numerus="yes">
        <source>%n kind(s)</source>
        <comment>of events that are shown</comment>
        <translation>
            <numerusform>%n tipo</numerusform>
            <numerusform>%n tipos</numerusform>
        </translation>
    </message>
    <message>
        <source>Kinds of events: %1</source>
        <translation>Tipos de eventos: %1</translation>
    </message>
    <message>
        <source>Event log</source>
        <translation>Registro de eventos</translation>
    </message>
    <message>
        <source>No event of these kinds contains “%1”.</source>
        <translation>Ningún evento de estos tipos contiene “%1”.</translation>
    </message>
    <message>
        <source>No event is of these kinds.</source>
        <translation>No hay eventos de estos tipos.</translation>
    </message>
    <message>
        <source>No run yet: starts, checkpoints, samples and warnings are written down here.</source>
        <translation>Aún no hay ninguna ejecución: aquí se anotan inicios, puntos de control, muestras y advertencias.</translation>
    </message>
</context>
<context>
    <name>studio::ui::EventTableModel</name>
    <message>
        <source>%1, after %2 of training</source>
        <extracomment>%1 is a date and time, %2 a duration</extracomment>
        <translation>%1, tras %2 de entrenamiento</translation>
    </message>
    <message>
        <source>Kind</source>
        <comment>of an event</comment>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Time</source>
        <comment>of day</comment>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Step</source>
        <comment>of training</comment>
        <translation>Paso</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué ocurrió</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Fase</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Punto de control</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudación</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Muestra</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Advertencia</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Output layer</source>
        <translation>Capa de salida</translation>
    </message>
</context>
<context>
    <name>studio::ui::FetchDialog</name>
    <message>
        <source>Fetch a text</source>
        <translation>Descargar un texto</translation>
    </message>
    <message>
        <source>Progress of the fetch</source>
        <translation>Progreso de la descarga</translation>
    </message>
    <message>
        <source>&amp;Train on it…</source>
        <translation>&amp;Entrenar con él…</translation>
    </message>
    <message>
        <source>Opens the settings of a new run on what was fetched.</source>
        <translation>Abre los ajustes de una nueva ejecución con lo que se descargó.</translation>
    </message>
    <message>
        <source>F&amp;etch</source>
        <translation>&amp;Descargar</translation>
    </message>
    <message>
        <source>Asks the server for the size, and fetches it; more than 100 MB are asked about first.</source>
        <translation>Pregunta el tamaño al servidor y hace la descarga; si son más de 100 MB, se pide antes confirmación.</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <comment>a fetch</comment>
        <translation>&amp;Pausar</translation>
    </message>
    <message>
        <source>Halts the fetch; it goes on at the same place.</source>
        <translation>Detiene la descarga; continúa en el mismo lugar.</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>Ca&amp;ncelar</translation>
    </message>
    <message>
        <source>Ends the fetch. What has come is kept, and goes on when it is fetched again.</source>
        <translation>Termina la descarga. Lo que ha llegado se conserva, y continúa cuando se descarga de nuevo.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Closes this window; a fetch goes on.</source>
        <translation>Cierra esta ventana; una descarga en curso continúa.</translation>
    </message>
    <message>
        <source>This is %1. Fetch it all?</source>
        <extracomment>%1 is a size: 1.9 GB.</extracomment>
        <translation>Son %1. ¿Descargarlo todo?</translation>
    </message>
    <message>
        <source>Fetch it</source>
        <translation>Descargarlo</translation>
    </message>
    <message>
        <source>Res&amp;ume</source>
        <comment>a fetch</comment>
        <translation>&amp;Reanudar</translation>
    </message>
    <message>
        <source>A run starts from it when its setting &apos;Embedding starts from&apos; says so.</source>
        <translation>Una ejecución parte de él cuando así lo indica su ajuste «El embedding parte de».</translation>
    </message>
</context>
<context>
    <name>studio::ui::FetchForm</name>
    <message>
        <source>What can be fetched</source>
        <translation>Qué se puede descargar</translation>
    </message>
    <message>
        <source>A file at an address</source>
        <translation>Un archivo de una dirección</translation>
    </message>
    <message>
        <source>Rows of a data set</source>
        <translation>Filas de un conjunto de datos</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Dirección</translation>
    </message>
    <message>
        <source>SHA-&amp;256</source>
        <translation>SHA-&amp;256</translation>
    </message>
    <message>
        <source>to check the file by, if known</source>
        <translation>para comprobar el archivo, si se conoce</translation>
    </message>
    <message>
        <source>A fingerprint of the file that its publisher names: 64 hexadecimal digits. What comes is compared with it.</source>
        <translation>Una huella del archivo que indica quien lo publica: 64 dígitos hexadecimales. Lo que llega se compara con ella.</translation>
    </message>
    <message>
        <source>&amp;Data set</source>
        <translation>Con&amp;junto de datos</translation>
    </message>
    <message>
        <source>&amp;Configuration</source>
        <translation>&amp;Configuración</translation>
    </message>
    <message>
        <source>its first</source>
        <translation>la primera</translation>
    </message>
    <message>
        <source>&amp;Part</source>
        <translation>&amp;Parte</translation>
    </message>
    <message>
        <source>&amp;Field with the text</source>
        <translation>Ca&amp;mpo con el texto</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>Cuánto</translation>
    </message>
    <message>
        <source>all of it</source>
        <extracomment>The least value of a number field: not a part, but everything.</extracomment>
        <translation>todo</translation>
    </message>
    <message>
        <source>&amp;How much</source>
        <translation>C&amp;uánto</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Address of f&amp;iles</source>
        <translation>Dirección de los arch&amp;ivos</translation>
    </message>
    <message>
        <source>Address of &amp;rows</source>
        <translation>Dirección de las &amp;filas</translation>
    </message>
    <message>
        <source>&amp;Token</source>
        <translation>&amp;Token</translation>
    </message>
    <message>
        <source>only for what asks for one</source>
        <translation>solo si el servidor lo pide</translation>
    </message>
    <message>
        <source>A word that your account at the server gives you. It is sent to that server alone and never kept.</source>
        <translation>Una clave que da la cuenta del servidor. Se envía solo a ese servidor y nunca se guarda.</translation>
    </message>
    <message>
        <source> MB</source>
        <extracomment>Megabytes, behind a number.</extracomment>
        <translation> MB</translation>
    </message>
    <message>
        <source> documents</source>
        <translation> documentos</translation>
    </message>
    <message>
        <source>Any text file, packed file or Parquet file that can be fetched by http or https.</source>
        <translation>Cualquier archivo de texto, comprimido o Parquet que se pueda descargar por http o https.</translation>
    </message>
    <message>
        <source>Any data set of the hub that has a field with text, by owner and name; a row becomes a document.</source>
        <translation>Cualquier conjunto de datos del hub que tenga un campo con texto, por propietario y nombre; cada fila pasa a ser un documento.</translation>
    </message>
    <message>
        <source>Licence: not known; look at the publisher&apos;s page.</source>
        <translation>Licencia: desconocida; conviene consultar la página de quien lo publica.</translation>
    </message>
    <message>
        <source>Licence: %1, published by %2</source>
        <translation>Licencia: %1, publicado por %2</translation>
    </message>
    <message>
        <source>Size: %1</source>
        <translation>Tamaño: %1</translation>
    </message>
    <message>
        <source>Size: about %1</source>
        <translation>Tamaño: alrededor de %1</translation>
    </message>
    <message>
        <source>Size: the server will tell.</source>
        <translation>Tamaño: lo dirá el servidor.</translation>
    </message>
    <message>
        <source>%1 have come before; it goes on there.</source>
        <translation>Ya se han recibido %1; la descarga continúa desde ahí.</translation>
    </message>
    <message>
        <source>To: %1</source>
        <extracomment>%1 is a file.</extracomment>
        <translation>En: %1</translation>
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
        <translation>Cambios a lo largo de la ejecución</translation>
    </message>
    <message>
        <source>A weight flips when its latent weight crosses a threshold, so that it becomes another of -1, 0 and +1. Many flips at the start and few later mean that the matrix settles. Shown as the share of the matrix&apos;s weights that flip in one step; one line a matrix, the chosen one bold.</source>
        <translation>Un peso cambia cuando su peso latente cruza un umbral, de modo que pasa a ser otro de los valores -1, 0 y +1. Muchos cambios al principio y pocos más tarde indican que la matriz se asienta. Se muestra la proporción de los pesos de la matriz que cambian en un paso; una línea por matriz, la elegida en negrita.</translation>
    </message>
    <message>
        <source>weights that flip in a step</source>
        <translation>pesos que cambian en un paso</translation>
    </message>
    <message>
        <source>step</source>
        <translation>paso</translation>
    </message>
    <message>
        <source>Flips are counted from two looks into the weights: they come as training goes on while this panel is open.</source>
        <translation>Los cambios se cuentan a partir de dos lecturas de los pesos: aparecen a medida que avanza el entrenamiento con este panel abierto.</translation>
    </message>
    <message>
        <source>In a step %1 of the chosen matrix&apos;s weights flip now, %2 at the start</source>
        <translation>En un paso cambia ahora el %1 de los pesos de la matriz elegida; al principio, el %2</translation>
    </message>
</context>
<context>
    <name>studio::ui::GenerationPanel</name>
    <message>
        <source>Generate</source>
        <translation>Generar</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Pin</source>
        <comment>a prompt</comment>
        <translation>Fijar</translation>
    </message>
    <message>
        <source>By itself while training</source>
        <translation>Automáticamente durante el entrenamiento</translation>
    </message>
    <message>
        <source>What to do with the prompt</source>
        <translation>Qué hacer con la indicación</translation>
    </message>
    <message>
        <source>Answer</source>
        <comment>a page: what the model answers</comment>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Pinned prompts</source>
        <translation>Indicaciones fijadas</translation>
    </message>
    <message>
        <source>Compare checkpoints</source>
        <translation>Comparar puntos de control</translation>
    </message>
    <message>
        <source>Let the model write on from the prompt.</source>
        <translation>Hacer que el modelo siga escribiendo a partir de la indicación.</translation>
    </message>
    <message>
        <source>Prompts that are asked again at every evaluation, so that you read their answers growing better.</source>
        <translation>Indicaciones que se repiten en cada evaluación, para leer cómo mejoran las respuestas.</translation>
    </message>
    <message>
        <source>Two sets of weights answer the same prompt side by side.</source>
        <translation>Dos conjuntos de pesos responden a la misma indicación, uno junto al otro.</translation>
    </message>
    <message>
        <source>Once upon a time</source>
        <translation>Once upon a time</translation>
    </message>
    <message>
        <source>How the text begins</source>
        <translation>Cómo empieza el texto</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Indicación (prompt)</translation>
    </message>
    <message>
        <source>The prompt: how the text begins. The model writes on. Ctrl+Enter generates; Up and Down recall prompts asked before.</source>
        <translation>La indicación (prompt): cómo empieza el texto. El modelo lo continúa. Ctrl+Enter genera; Arriba y Abajo recuperan indicaciones anteriores.</translation>
    </message>
    <message>
        <source>Let the model write on from the prompt (Ctrl+Enter). Training goes on meanwhile: a copy of the weights answers.</source>
        <translation>Hacer que el modelo siga escribiendo a partir de la indicación (Ctrl+Enter). Mientras tanto, el entrenamiento continúa: responde una copia de los pesos.</translation>
    </message>
    <message>
        <source>Stop writing. What is there stays.</source>
        <translation>Dejar de escribir. Lo ya escrito se conserva.</translation>
    </message>
    <message>
        <source>Ask this prompt again at every evaluation, with these settings and this seed, and lay the answers out along time.</source>
        <translation>Repetir esta indicación en cada evaluación, con estos ajustes y esta semilla, y disponer las respuestas a lo largo del tiempo.</translation>
    </message>
    <message>
        <source>Recent</source>
        <comment>prompts</comment>
        <translation>Recientes</translation>
    </message>
    <message>
        <source>Prompts asked before</source>
        <translation>Indicaciones anteriores</translation>
    </message>
    <message>
        <source>Choose among the prompts asked before, or forget them.</source>
        <translation>Elegir entre las indicaciones anteriores u olvidarlas.</translation>
    </message>
    <message>
        <source>Settings</source>
        <comment>of an answer: temperature, length, ...</comment>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Settings of the answer</source>
        <translation>Ajustes de la respuesta</translation>
    </message>
    <message>
        <source>Shows or hides how the next token is chosen: temperature, top-k, length, seed and the rest. A low panel hides them at first.</source>
        <translation>Muestra u oculta cómo se elige el token siguiente: temperatura, top-k, longitud, semilla y lo demás. Un panel de poca altura los oculta al principio.</translation>
    </message>
    <message>
        <source>State of the answer</source>
        <translation>Estado de la respuesta</translation>
    </message>
    <message>
        <source>Where rounding the output layer&apos;s weights to 8 bits makes generation faster, it is done. How far log-probabilities are then from those in fp32, at most, is measured at the last tokens of each prompt.</source>
        <translation>Los pesos de la capa de salida se redondean a 8 bits cuando eso acelera la generación. En los últimos tokens de cada indicación se mide cuánto se apartan, como máximo, las probabilidades logarítmicas de las de fp32.</translation>
    </message>
    <message>
        <source>Generate from the prompt every half minute while the model trains, so that you see its answers grow better.</source>
        <translation>Generar a partir de la indicación cada medio minuto mientras el modelo se entrena, para ver cómo mejoran sus respuestas.</translation>
    </message>
    <message>
        <source>The prompt has more than %1 characters: pin a shorter one.</source>
        <translation>La indicación tiene más de %1 caracteres: para fijarla, debe ser más corta.</translation>
    </message>
    <message numerus="yes">
        <source>%n prompts are pinned, and no more may be: unpin one first.</source>
        <translation>
            <numerusform>Hay %n indicación fijada y no se admiten más: primero hay que soltarla.</numerusform>
            <numerusform>Hay %n indicaciones fijadas y no se admiten más: primero hay que soltar una.</numerusform>
        </translation>
    </message>
    <message>
        <source>Press Generate, and the model writes on from your prompt. Then look at a word of the answer to see what else it considered.</source>
        <translation>Con Generar, el modelo sigue escribiendo a partir de la indicación. Después, al señalar una palabra de la respuesta se ve qué otras opciones consideró.</translation>
    </message>
    <message>
        <source>The model is being prepared: it can answer as soon as training begins.</source>
        <translation>El modelo se está preparando: podrá responder en cuanto empiece el entrenamiento.</translation>
    </message>
    <message>
        <source>No model yet: start a run, and talk to it while it learns.</source>
        <translation>Todavía no hay modelo: basta iniciar una ejecución para conversar con él mientras aprende.</translation>
    </message>
    <message>
        <source>The answer failed for a reason that is not known. Try again, and look at the event log.</source>
        <translation>La respuesta falló por un motivo desconocido. Conviene intentarlo de nuevo y consultar el registro de eventos.</translation>
    </message>
    <message>
        <source>Waiting for a copy of the weights …</source>
        <translation>Esperando una copia de los pesos …</translation>
    </message>
    <message>
        <source>%1 · %2 tokens/s · weights of step %3</source>
        <translation>%1 · %2 tokens/s · pesos del paso %3</translation>
    </message>
    <message>
        <source>1 token</source>
        <translation>1 token</translation>
    </message>
    <message numerus="yes">
        <source>%n tokens</source>
        <translation>
            <numerusform>%n token</numerusform>
            <numerusform>%n tokens</numerusform>
        </translation>
    </message>
    <message>
        <source> · finished</source>
        <translation> · terminada</translation>
    </message>
    <message>
        <source> · stopped</source>
        <translation> · detenida</translation>
    </message>
</context>
<context>
    <name>studio::ui::HelpDock</name>
    <message>
        <source>Help</source>
        <comment>title of a panel</comment>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Explicación</translation>
    </message>
    <message>
        <source>Search the glossary</source>
        <translation>Buscar en el glosario</translation>
    </message>
    <message>
        <source>Terms</source>
        <comment>of the glossary</comment>
        <translation>Términos</translation>
    </message>
    <message>
        <source>No term contains “%1”.</source>
        <translation>Ningún término contiene «%1».</translation>
    </message>
</context>
<context>
    <name>studio::ui::HelpMenu</name>
    <message>
        <source>Shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Lists every shortcut; the list can be searched and printed.</source>
        <translation>Muestra todos los atajos de teclado; la lista se puede buscar e imprimir.</translation>
    </message>
    <message>
        <source>What is this?</source>
        <translation>¿Qué es esto?</translation>
    </message>
    <message>
        <source>Explains what the keyboard or the pointer is in, in the help panel.</source>
        <translation>Explica en el panel de ayuda el elemento donde está el teclado o el puntero.</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>Glosario</translation>
    </message>
    <message>
        <source>What the words of this program mean.</source>
        <translation>Qué significan las palabras de este programa.</translation>
    </message>
    <message>
        <source>Take the tour</source>
        <translation>Hacer el recorrido</translation>
    </message>
    <message>
        <source>Points at each panel in turn; Esc leaves it.</source>
        <translation>Señala los paneles uno tras otro; Esc lo abandona.</translation>
    </message>
    <message>
        <source>&amp;About Ternary Studio</source>
        <translation>&amp;Acerca de Ternary Studio</translation>
    </message>
    <message>
        <source>Version and licence.</source>
        <translation>Versión y licencia.</translation>
    </message>
</context>
<context>
    <name>studio::ui::InterruptionOffer</name>
    <message>
        <source>Continue</source>
        <comment>an interrupted run</comment>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Goes on training from the newest checkpoint, at most a minute before the interruption.</source>
        <translation>Sigue entrenando desde el punto de control más reciente, a lo sumo un minuto antes de la interrupción.</translation>
    </message>
    <message>
        <source>The run stays in the run library and can go on at any time.</source>
        <translation>La ejecución permanece en la biblioteca de ejecuciones y puede continuar en cualquier momento.</translation>
    </message>
    <message>
        <source>%1 Continue?</source>
        <extracomment>%1 is a sentence: &quot;Run “Stories” was interrupted 3 minutes ago at step 4,210.&quot;</extracomment>
        <translation>%1 ¿Continuar?</translation>
    </message>
</context>
<context>
    <name>studio::ui::LabDialog</name>
    <message>
        <source>Output-layer laboratory</source>
        <translation>Laboratorio de capas de salida</translation>
    </message>
</context>
<context>
    <name>studio::ui::LabPlanPage</name>
    <message>
        <source>Train the same model with several output layers, one after the other, on the same text and for the same budget, and see which one gets furthest. Every output layer gets the same small search of its learning rate first.</source>
        <translation>Entrenar el mismo modelo con varias capas de salida, una tras otra, con el mismo texto y el mismo presupuesto, y ver cuál llega más lejos. Antes, para cada capa de salida se hace la misma búsqueda breve de su tasa de aprendizaje.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Sizes and settings that all runs have.</source>
        <translation>Tamaños y ajustes comunes a todas las ejecuciones.</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <comment>of a laboratory</comment>
        <translation>&amp;Modelo</translation>
    </message>
    <message>
        <source>Choose text files…</source>
        <translation>Elegir archivos de texto…</translation>
    </message>
    <message>
        <source>Choose text files</source>
        <translation>Elegir archivos de texto</translation>
    </message>
    <message>
        <source>Train on text of your own.</source>
        <translation>Entrenar con textos propios.</translation>
    </message>
    <message>
        <source>Storybook, built in</source>
        <translation>Storybook, incluido</translation>
    </message>
    <message>
        <source>Text</source>
        <comment>what is trained on</comment>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Output layers</source>
        <translation>Capas de salida</translation>
    </message>
    <message>
        <source>Those with a mark are compared. Space marks, the arrow keys move.</source>
        <translation>Se comparan las marcadas. La barra espaciadora marca; las teclas de flecha mueven.</translation>
    </message>
    <message>
        <source>&amp;Output layers</source>
        <translation>&amp;Capas de salida</translation>
    </message>
    <message>
        <source>Another output layer</source>
        <translation>Otra capa de salida</translation>
    </message>
    <message>
        <source>The name of an output layer and settings of its own, as in “full fraction=0.25” or “full vocabulary=4096”.</source>
        <translation>El nombre de una capa de salida y sus propios ajustes, como en «full fraction=0.25» o «full vocabulary=4096».</translation>
    </message>
    <message>
        <source>for instance: full fraction=0.5</source>
        <comment>a placeholder</comment>
        <translation>por ejemplo: full fraction=0.5</translation>
    </message>
    <message>
        <source>Add</source>
        <comment>an output layer to a list</comment>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Add the output layer</source>
        <translation>Añadir la capa de salida</translation>
    </message>
    <message>
        <source>Puts it into the list.</source>
        <translation>La pone en la lista.</translation>
    </message>
    <message>
        <source>A&amp;nother</source>
        <comment>output layer</comment>
        <translation>&amp;Otra</translation>
    </message>
    <message>
        <source>Measured against</source>
        <translation>Referencia</translation>
    </message>
    <message>
        <source>The output layer whose score the others must reach.</source>
        <translation>La capa de salida cuya puntuación deben alcanzar las demás.</translation>
    </message>
    <message>
        <source>Measured &amp;against</source>
        <translation>&amp;Referencia</translation>
    </message>
    <message>
        <source>Budget of each run</source>
        <translation>Presupuesto de cada ejecución</translation>
    </message>
    <message>
        <source>How long, or how many tokens, each run trains. Scoring does not count.</source>
        <translation>Cuánto tiempo, o con cuántos tokens, se entrena cada ejecución. La evaluación no cuenta.</translation>
    </message>
    <message>
        <source>Unit of the budget</source>
        <translation>Unidad del presupuesto</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minutos</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>tokens</translation>
    </message>
    <message>
        <source>&amp;Budget</source>
        <translation>&amp;Presupuesto</translation>
    </message>
    <message>
        <source>Search of the learning rate</source>
        <translation>Búsqueda de la tasa de aprendizaje</translation>
    </message>
    <message>
        <source>What all tries of an output layer have together, in the same unit.</source>
        <translation>Lo que tienen en conjunto todas las pruebas de una capa de salida, en la misma unidad.</translation>
    </message>
    <message>
        <source>Factors on the learning rate</source>
        <translation>Factores de la tasa de aprendizaje</translation>
    </message>
    <message>
        <source>Each is tried for every output layer, and the best is taken. A single one is taken as it is, without a try.</source>
        <translation>Cada uno se prueba con cada capa de salida y se toma el mejor. Si hay uno solo, se usa sin probarlo.</translation>
    </message>
    <message>
        <source>&amp;Search of the rate</source>
        <translation>&amp;Búsqueda de la tasa</translation>
    </message>
    <message>
        <source>with factors</source>
        <translation>con los factores</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>Semillas</translation>
    </message>
    <message>
        <source>Runs of each output layer that differ by chance alone: they show how much of a difference is chance.</source>
        <translation>Ejecuciones de cada capa de salida que solo difieren por azar: muestran qué parte de una diferencia se debe al azar.</translation>
    </message>
    <message>
        <source>How many of the best are repeated</source>
        <translation>Cuántas de las mejores se repiten</translation>
    </message>
    <message>
        <source>After the first seed, only so many of the best output layers and the reference are run again; 0 repeats all.</source>
        <translation>Después de la primera semilla, solo se repiten este número de las mejores capas de salida y la referencia; 0 las repite todas.</translation>
    </message>
    <message>
        <source>See&amp;ds</source>
        <translation>&amp;Semillas</translation>
    </message>
    <message>
        <source>after the first for the best</source>
        <translation>tras la primera, para las mejores</translation>
    </message>
    <message>
        <source>Output layers start from what the text tells</source>
        <translation>Las capas de salida parten de lo que indica el texto</translation>
    </message>
    <message>
        <source>Word frequencies as biases and a fitting scale of the logits: on for all or off for all.</source>
        <translation>Frecuencias de las palabras como sesgos y una escala adecuada de los logits: activado o desactivado para todas.</translation>
    </message>
    <message>
        <source>Go on with a laboratory…</source>
        <translation>Continuar un laboratorio…</translation>
    </message>
    <message>
        <source>Go on with a laboratory</source>
        <translation>Continuar un laboratorio</translation>
    </message>
    <message>
        <source>Opens the folder of one that was stopped, or shows one that is done.</source>
        <translation>Abre la carpeta de uno que se detuvo o muestra uno terminado.</translation>
    </message>
    <message>
        <source>Open a laboratory&apos;s folder</source>
        <translation>Abrir la carpeta de un laboratorio</translation>
    </message>
    <message>
        <source>Start</source>
        <comment>a laboratory</comment>
        <translation>Iniciar</translation>
    </message>
    <message>
        <source>Start the laboratory</source>
        <translation>Iniciar el laboratorio</translation>
    </message>
    <message>
        <source>Begins with the first output layer.</source>
        <translation>Empieza por la primera capa de salida.</translation>
    </message>
    <message>
        <source>Text for the laboratory</source>
        <translation>Texto para el laboratorio</translation>
    </message>
    <message>
        <source>Text files (*.txt *.md *.text);;All files (*)</source>
        <translation>Archivos de texto (*.txt *.md *.text);;Todos los archivos (*)</translation>
    </message>
    <message numerus="yes">
        <source>%n runs, %1 of training in all, and some more for scoring.</source>
        <translation>
            <numerusform>%n ejecución, %1 de entrenamiento en total y algo más para evaluar.</numerusform>
            <numerusform>%n ejecuciones, %1 de entrenamiento en total y algo más para evaluar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n runs, %1 tokens in all.</source>
        <translation>
            <numerusform>%n ejecución, %1 tokens en total.</numerusform>
            <numerusform>%n ejecuciones, %1 tokens en total.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>studio::ui::LabPlot</name>
    <message>
        <source>Score of each output layer</source>
        <translation>Puntuación de cada capa de salida</translation>
    </message>
    <message>
        <source>Bits per byte on text that no model was trained on; lower is better. A band spans the runs with different seeds.</source>
        <translation>Bits por byte en textos con los que no se entrenó ningún modelo; menos es mejor. Una banda abarca las ejecuciones con distintas semillas.</translation>
    </message>
    <message>
        <source>validation bits per byte</source>
        <translation>bits por byte en validación</translation>
    </message>
    <message>
        <source>training time, evaluations left out</source>
        <translation>tiempo de entrenamiento, sin las evaluaciones</translation>
    </message>
    <message>
        <source>tokens fed</source>
        <translation>tokens leídos</translation>
    </message>
    <message>
        <source>tokens that entered the loss</source>
        <translation>tokens que entraron en la pérdida</translation>
    </message>
    <message>
        <source>The curves begin with the first run that is more than a try of the learning rate.</source>
        <translation>Las curvas empiezan con la primera ejecución que es más que una prueba de la tasa de aprendizaje.</translation>
    </message>
    <message>
        <source>%1: %2 bits per byte</source>
        <extracomment>An output layer and its score.</extracomment>
        <translation>%1: %2 bits por byte</translation>
    </message>
    <message>
        <source>No run has ended yet.</source>
        <translation>Todavía no ha terminado ninguna ejecución.</translation>
    </message>
</context>
<context>
    <name>studio::ui::LabResultPage</name>
    <message>
        <source>Pause</source>
        <comment>a laboratory</comment>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Halts the run in place; nothing is lost.</source>
        <translation>Detiene la ejecución donde está; no se pierde nada.</translation>
    </message>
    <message>
        <source>Stop</source>
        <comment>a laboratory</comment>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Saves the run under way. The laboratory can go on later.</source>
        <translation>Guarda la ejecución en curso. El laboratorio puede continuar más tarde.</translation>
    </message>
    <message>
        <source>Go on</source>
        <comment>with a laboratory</comment>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Goes on where the laboratory was stopped.</source>
        <translation>Continúa donde se detuvo el laboratorio.</translation>
    </message>
    <message>
        <source>What came out</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Progress of the laboratory</source>
        <translation>Progreso del laboratorio</translation>
    </message>
    <message>
        <source>What the scores are drawn over</source>
        <translation>Eje sobre el que se trazan las puntuaciones</translation>
    </message>
    <message>
        <source>Over training time</source>
        <translation>Por tiempo de entrenamiento</translation>
    </message>
    <message>
        <source>Over tokens fed</source>
        <translation>Por tokens leídos</translation>
    </message>
    <message>
        <source>Over tokens with loss</source>
        <translation>Por tokens con pérdida</translation>
    </message>
    <message>
        <source>Score to be reached</source>
        <translation>Puntuación que se debe alcanzar</translation>
    </message>
    <message>
        <source>The table tells when each output layer reached this many bits per byte. Until you choose one, it is the reference&apos;s last.</source>
        <translation>La tabla indica cuándo alcanzó cada capa de salida este número de bits por byte. Mientras no se elija otro, es el último de la referencia.</translation>
    </message>
    <message>
        <source>&amp;Time to reach</source>
        <comment>a score, before the field of that score</comment>
        <translation>&amp;Tiempo hasta alcanzar</translation>
    </message>
    <message>
        <source>bits per byte</source>
        <comment>after a score</comment>
        <translation>bits por byte</translation>
    </message>
    <message>
        <source>Results of the laboratory</source>
        <translation>Resultados del laboratorio</translation>
    </message>
    <message>
        <source>Save as a page…</source>
        <translation>Guardar como página…</translation>
    </message>
    <message>
        <source>One HTML file with everything: words, curves, tables and settings.</source>
        <translation>Un archivo HTML con todo: texto, curvas, tablas y ajustes.</translation>
    </message>
    <message>
        <source>New laboratory…</source>
        <translation>Nuevo laboratorio…</translation>
    </message>
    <message>
        <source>Choose output layers and begin another.</source>
        <translation>Elegir capas de salida y empezar otro.</translation>
    </message>
    <message>
        <source>The laboratory is done.</source>
        <translation>El laboratorio ha terminado.</translation>
    </message>
    <message>
        <source>The laboratory was stopped; what is done is kept.</source>
        <translation>El laboratorio se detuvo; lo hecho se conserva.</translation>
    </message>
    <message>
        <source>The laboratory cannot go on; what is done is kept.</source>
        <translation>El laboratorio no puede continuar; lo hecho se conserva.</translation>
    </message>
    <message>
        <source>The laboratory begins.</source>
        <translation>El laboratorio empieza.</translation>
    </message>
    <message>
        <source>%1: trying the rate × %2</source>
        <extracomment>%1 is an output layer, %2 a factor, then a seed.</extracomment>
        <translation>%1: probando la tasa × %2</translation>
    </message>
    <message>
        <source>%1: seed %2</source>
        <translation>%1: semilla %2</translation>
    </message>
    <message>
        <source>Paused. %1</source>
        <extracomment>%1 is what is under way.</extracomment>
        <translation>En pausa. %1</translation>
    </message>
    <message>
        <source>%1, preparing</source>
        <comment>an output layer</comment>
        <translation>%1, en preparación</translation>
    </message>
    <message>
        <source>%1. %2 done, about %3 left</source>
        <extracomment>%1 is what is under way, %2 a share, %3 a duration.</extracomment>
        <translation>%1. %2 hecho, faltan alrededor de %3</translation>
    </message>
    <message>
        <source>Resume</source>
        <comment>a laboratory</comment>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>What to keep in mind:</source>
        <translation>Qué tener en cuenta:</translation>
    </message>
    <message>
        <source>Save the laboratory&apos;s page</source>
        <translation>Guardar la página del laboratorio</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Página web (*.html)</translation>
    </message>
</context>
<context>
    <name>studio::ui::LatentHistogramPlot</name>
    <message>
        <source>Distribution of the latent weights</source>
        <translation>Distribución de los pesos latentes</translation>
    </message>
    <message>
        <source>Training moves fine-grained latent weights. The computation sees only what they are rounded to: +1 above the threshold, -1 below its negative, 0 between. The threshold is the mean of their absolute values.</source>
        <translation>El entrenamiento mueve pesos latentes de grano fino. El cálculo solo ve el valor al que se redondean: +1 por encima del umbral, -1 por debajo de su negativo y 0 entre ambos. El umbral es la media de sus valores absolutos.</translation>
    </message>
    <message>
        <source>latent weight</source>
        <translation>peso latente</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>pesos</translation>
    </message>
    <message>
        <source>No distribution yet</source>
        <translation>Todavía no hay distribución</translation>
    </message>
    <message>
        <source>they become −1</source>
        <translation>pasan a ser −1</translation>
    </message>
    <message>
        <source>they become 0</source>
        <translation>pasan a ser 0</translation>
    </message>
    <message>
        <source>they become +1</source>
        <translation>pasan a ser +1</translation>
    </message>
    <message>
        <source>%1 to %2
%3 weights (%4)
%5</source>
        <extracomment>Two ends of a range of numbers, a count with its share, what they become.</extracomment>
        <translation>De %1 a %2
%3 pesos (%4)
%5</translation>
    </message>
    <message>
        <source>Thresholds at %1 and %2</source>
        <translation>Umbrales en %1 y %2</translation>
    </message>
</context>
<context>
    <name>studio::ui::LayerHistoryPlot</name>
    <message>
        <source>Time of a layer over the run</source>
        <translation>Tiempo de una capa a lo largo de la ejecución</translation>
    </message>
    <message>
        <source>The time that the chosen layer takes in a step, over the run. A jump mostly comes with another phase, whose steps have more tokens.</source>
        <translation>El tiempo que tarda la capa elegida en un paso, a lo largo de la ejecución. Un salto suele deberse a otra fase, cuyos pasos tienen más tokens.</translation>
    </message>
    <message>
        <source>forward</source>
        <translation>hacia delante</translation>
    </message>
    <message>
        <source>backward</source>
        <translation>hacia atrás</translation>
    </message>
    <message>
        <source>update</source>
        <translation>actualización</translation>
    </message>
    <message>
        <source>training time</source>
        <translation>tiempo de entrenamiento</translation>
    </message>
    <message>
        <source>The first times come after a second of training.</source>
        <translation>Los primeros tiempos aparecen tras un segundo de entrenamiento.</translation>
    </message>
    <message>
        <source>step %1, after %2</source>
        <extracomment>Where in the training: a number of steps, a time.</extracomment>
        <translation>paso %1, tras %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>&quot;forward&quot;, &quot;backward&quot; or &quot;update&quot;, and a time.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 of the step&apos;s time</source>
        <translation>%1 del tiempo del paso</translation>
    </message>
    <message>
        <source>%1: %2 a step now, %3 at the start</source>
        <translation>%1: %2 por paso ahora, %3 al principio</translation>
    </message>
</context>
<context>
    <name>studio::ui::LengthPlot</name>
    <message>
        <source>Lengths of the documents</source>
        <translation>Longitudes de los documentos</translation>
    </message>
    <message>
        <source>How many documents have how many tokens. Training windows that are longer than most documents go over from one to the next.</source>
        <translation>Cuántos documentos tienen cuántos tokens. Las ventanas de entrenamiento más largas que la mayoría de los documentos pasan de uno al siguiente.</translation>
    </message>
    <message>
        <source>tokens of a document</source>
        <translation>tokens de un documento</translation>
    </message>
    <message>
        <source>documents</source>
        <translation>documentos</translation>
    </message>
    <message>
        <source>No documents yet</source>
        <translation>Todavía no hay documentos</translation>
    </message>
    <message>
        <source>Most documents have %1 to %2 tokens.</source>
        <translation>La mayoría de los documentos tienen de %1 a %2 tokens.</translation>
    </message>
</context>
<context>
    <name>studio::ui::LibraryCommands</name>
    <message>
        <source>Open</source>
        <comment>a kept run</comment>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Opens the run to look at its curves, samples and weights. One that another program trains is followed live.</source>
        <translation>Abre la ejecución para ver sus curvas, muestras y pesos. Si la está entrenando otro programa, se sigue en vivo.</translation>
    </message>
    <message>
        <source>Train on</source>
        <comment>a kept run</comment>
        <translation>Seguir entrenando</translation>
    </message>
    <message>
        <source>Goes on training the run from its newest checkpoint.</source>
        <translation>Continúa el entrenamiento de la ejecución desde su punto de control más reciente.</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar nombre</translation>
    </message>
    <message>
        <source>Gives the run another name; its folder keeps its own.</source>
        <translation>Da otro nombre a la ejecución; su carpeta conserva el suyo.</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>Etiquetas…</translation>
    </message>
    <message>
        <source>Words under which the chosen runs are found again.</source>
        <translation>Palabras con las que se vuelven a encontrar las ejecuciones elegidas.</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>Mover a la papelera</translation>
    </message>
    <message>
        <source>Moves the folders of the chosen runs to the trash of this computer.</source>
        <translation>Mueve las carpetas de las ejecuciones elegidas a la papelera de este equipo.</translation>
    </message>
    <message>
        <source>Bring back from trash</source>
        <translation>Recuperar de la papelera</translation>
    </message>
    <message>
        <source>Undoes the last move to the trash.</source>
        <translation>Deshace el último traslado a la papelera.</translation>
    </message>
    <message>
        <source>Show no curves</source>
        <translation>No mostrar curvas</translation>
    </message>
    <message>
        <source>Takes the ticks off all runs.</source>
        <translation>Quita las marcas de todas las ejecuciones.</translation>
    </message>
    <message>
        <source>Build the library anew</source>
        <translation>Reconstruir la biblioteca</translation>
    </message>
    <message>
        <source>Reads all run folders again. The folders are what counts; the library is only an index of them.</source>
        <translation>Vuelve a leer todas las carpetas de ejecuciones. Lo que cuenta son las carpetas; la biblioteca es solo un índice de ellas.</translation>
    </message>
    <message>
        <source>More commands for runs</source>
        <translation>Más acciones para las ejecuciones</translation>
    </message>
    <message>
        <source>Rename, tag, move to trash, build the library anew.</source>
        <translation>Cambiar nombre, etiquetar, mover a la papelera, reconstruir la biblioteca.</translation>
    </message>
</context>
<context>
    <name>studio::ui::LibraryCurvesPage</name>
    <message>
        <source>The mouse wheel zooms, dragging moves along, a double click shows all. By keyboard: + and - zoom, the arrows move along, Home shows all.</source>
        <translation>La rueda del ratón amplía, arrastrar desplaza y un doble clic muestra todo. Con el teclado: + y - amplían y reducen, las flechas desplazan e Inicio muestra todo.</translation>
    </message>
    <message>
        <source>Measure</source>
        <comment>what the curves of runs show</comment>
        <translation>Medida</translation>
    </message>
    <message>
        <source>Bits per byte compares runs whose vocabularies differ; the loss as optimised has label smoothing and z-loss in it.</source>
        <translation>Los bits por byte permiten comparar ejecuciones con vocabularios distintos; la pérdida optimizada incluye el suavizado de etiquetas y la z-loss.</translation>
    </message>
    <message>
        <source>Bits per byte</source>
        <translation>Bits por byte</translation>
    </message>
    <message>
        <source>Plain cross-entropy</source>
        <translation>Entropía cruzada simple</translation>
    </message>
    <message>
        <source>As optimised</source>
        <comment>a loss</comment>
        <translation>Optimizada</translation>
    </message>
    <message>
        <source>Horizontal axis</source>
        <translation>Eje horizontal</translation>
    </message>
    <message>
        <source>What the curves run along: optimizer steps, tokens read, or time.</source>
        <translation>Sobre qué se trazan las curvas: pasos del optimizador, tokens leídos o tiempo.</translation>
    </message>
    <message>
        <source>By step</source>
        <comment>axis</comment>
        <translation>Por pasos</translation>
    </message>
    <message>
        <source>By tokens</source>
        <comment>axis</comment>
        <translation>Por tokens</translation>
    </message>
    <message>
        <source>By time</source>
        <comment>axis</comment>
        <translation>Por tiempo</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>Suavizado</translation>
    </message>
    <message>
        <source>An exponential moving average over so many steps; the dots are scores on text that is not trained on and are never smoothed.</source>
        <translation>Una media móvil exponencial sobre ese número de pasos; los puntos son puntuaciones en textos con los que no se entrena y nunca se suavizan.</translation>
    </message>
    <message>
        <source>Not smoothed</source>
        <translation>Sin suavizar</translation>
    </message>
    <message>
        <source>%1 steps</source>
        <comment>how many the smoothing averages over</comment>
        <translation>%1 pasos</translation>
    </message>
    <message>
        <source>Log</source>
        <extracomment>Short for a logarithmic vertical axis.</extracomment>
        <translation>Log</translation>
    </message>
    <message>
        <source>Logarithmic vertical axis</source>
        <translation>Eje vertical logarítmico</translation>
    </message>
    <message>
        <source>Logarithmic vertical axis: late, small gains stay visible.</source>
        <translation>Eje vertical logarítmico: las pequeñas mejoras tardías siguen siendo visibles.</translation>
    </message>
</context>
<context>
    <name>studio::ui::LibraryNotice</name>
    <message>
        <source>How much of the runs is read</source>
        <translation>Cuántas ejecuciones se han leído</translation>
    </message>
    <message>
        <source>What can be done</source>
        <comment>about a notice</comment>
        <translation>Qué se puede hacer</translation>
    </message>
    <message>
        <source>The library is being built anew from the run folders.</source>
        <translation>La biblioteca se está reconstruyendo a partir de las carpetas de las ejecuciones.</translation>
    </message>
    <message>
        <source>“%1” was moved to the trash.</source>
        <comment>a run</comment>
        <translation>«%1» se movió a la papelera.</translation>
    </message>
    <message numerus="yes">
        <source>%n runs were moved to the trash.</source>
        <translation>
            <numerusform>%n ejecución se movió a la papelera.</numerusform>
            <numerusform>%n ejecuciones se movieron a la papelera.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <comment>a message</comment>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>studio::ui::LibraryPanel</name>
    <message>
        <source>Runs</source>
        <translation>Ejecuciones</translation>
    </message>
    <message>
        <source>Settings that differ between runs</source>
        <translation>Ajustes que difieren entre ejecuciones</translation>
    </message>
    <message>
        <source>Search</source>
        <comment>the kept runs</comment>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Search the runs</source>
        <translation>Buscar en las ejecuciones</translation>
    </message>
    <message>
        <source>Shows only the runs whose name, tags, preset, text or output layer contain all these words.</source>
        <translation>Muestra solo las ejecuciones cuyo nombre, etiquetas, preajuste, texto o capa de salida contienen todas estas palabras.</translation>
    </message>
    <message>
        <source>State of the runs that are shown</source>
        <translation>Estado de las ejecuciones que se muestran</translation>
    </message>
    <message>
        <source>Which runs are shown, by their state.</source>
        <translation>Qué ejecuciones se muestran, según su estado.</translation>
    </message>
    <message>
        <source>All runs</source>
        <translation>Todas las ejecuciones</translation>
    </message>
    <message>
        <source>Compare runs</source>
        <translation>Comparar ejecuciones</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Curvas</translation>
    </message>
    <message>
        <source>Differences</source>
        <comment>of settings between runs</comment>
        <translation>Diferencias</translation>
    </message>
    <message>
        <source>Tick two or more runs in the list to see in which settings they differ.</source>
        <translation>Al marcar dos o más ejecuciones en la lista se ve en qué ajustes difieren.</translation>
    </message>
    <message>
        <source>These runs have the same settings.</source>
        <translation>Estas ejecuciones tienen los mismos ajustes.</translation>
    </message>
    <message>
        <source>No run matches the search.</source>
        <translation>Ninguna ejecución coincide con la búsqueda.</translation>
    </message>
    <message>
        <source>The kept runs are being looked at.</source>
        <translation>Se están leyendo las ejecuciones guardadas.</translation>
    </message>
    <message>
        <source>No run is kept yet. Each run you start is listed here, with its curve and settings.</source>
        <translation>Todavía no hay ejecuciones guardadas. Cada ejecución que se inicie aparecerá aquí, con su curva y sus ajustes.</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Tags, separated by commas:</source>
        <translation>Etiquetas, separadas por comas:</translation>
    </message>
    <message numerus="yes">
        <source>Tags of %n runs, separated by commas:</source>
        <translation>
            <numerusform>Etiquetas de %n ejecución, separadas por comas:</numerusform>
            <numerusform>Etiquetas de %n ejecuciones, separadas por comas:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>studio::ui::LossPanel</name>
    <message>
        <source>Loss curves</source>
        <translation>Curvas de pérdida</translation>
    </message>
    <message>
        <source>The mouse&apos;s cross-hair tells the values of a step. The wheel zooms, dragging moves along, a double click shows the whole curve; dragging with Shift selects a stretch and tells its mean and slope.
By keyboard: Left and Right move the cross-hair, with Shift they select, with Ctrl they move along; + and - zoom, Home shows the whole curve, Escape clears.</source>
        <translation>La cruz del ratón indica los valores de un paso. La rueda amplía, arrastrar desplaza y un doble clic muestra la curva entera; arrastrar con Mayús selecciona un tramo e indica su media y su pendiente.
Con el teclado: Izquierda y Derecha mueven la cruz, con Mayús seleccionan y con Ctrl desplazan; + y - amplían y reducen, Inicio muestra la curva entera y Escape borra la selección.</translation>
    </message>
    <message>
        <source>Measure</source>
        <comment>what the loss curves show</comment>
        <translation>Medida</translation>
    </message>
    <message>
        <source>As optimised: what the training minimises, label smoothing and z-loss included.
Plain cross-entropy: how surprised the model is by each token, in nats.
Bits per byte: the same for each byte of text; it compares runs whose vocabularies differ.</source>
        <translation>Optimizada: lo que minimiza el entrenamiento, incluidos el suavizado de etiquetas y la z-loss.
Entropía cruzada simple: cuánto sorprende cada token al modelo, en nats.
Bits por byte: lo mismo por cada byte de texto; permite comparar ejecuciones con vocabularios distintos.</translation>
    </message>
    <message>
        <source>As optimised</source>
        <comment>a loss</comment>
        <translation>Optimizada</translation>
    </message>
    <message>
        <source>Plain cross-entropy</source>
        <translation>Entropía cruzada simple</translation>
    </message>
    <message>
        <source>Bits per byte</source>
        <translation>Bits por byte</translation>
    </message>
    <message>
        <source>Horizontal axis</source>
        <translation>Eje horizontal</translation>
    </message>
    <message>
        <source>What the curves run along: optimizer steps, tokens read, or time.</source>
        <translation>Sobre qué se trazan las curvas: pasos del optimizador, tokens leídos o tiempo.</translation>
    </message>
    <message>
        <source>By step</source>
        <comment>axis</comment>
        <translation>Por pasos</translation>
    </message>
    <message>
        <source>By tokens</source>
        <comment>axis</comment>
        <translation>Por tokens</translation>
    </message>
    <message>
        <source>By time</source>
        <comment>axis</comment>
        <translation>Por tiempo</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>Suavizado</translation>
    </message>
    <message>
        <source>The dark curve is an exponential moving average of the light one: each point counts the last steps most. The shaded band runs from the least to the greatest loss of as many steps. Further right takes more steps together.</source>
        <translation>La curva oscura es una media móvil exponencial de la clara: en cada punto, los últimos pasos son los que más cuentan. La banda sombreada va de la menor a la mayor pérdida de ese mismo número de pasos. Más a la derecha se agrupan más pasos.</translation>
    </message>
    <message>
        <source>not smoothed</source>
        <translation>sin suavizar</translation>
    </message>
    <message>
        <source>Show</source>
        <extracomment>A button whose menu says what a chart shows.</extracomment>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>What the chart shows</source>
        <translation>Qué muestra el gráfico</translation>
    </message>
    <message>
        <source>The legend: which curves and marks are shown, and which axes are logarithmic.</source>
        <translation>La leyenda: qué curvas y marcas se muestran y qué ejes son logarítmicos.</translation>
    </message>
    <message>
        <source>Logarithmic horizontal axis</source>
        <translation>Eje horizontal logarítmico</translation>
    </message>
    <message>
        <source>A power law becomes a straight line when both axes are logarithmic.</source>
        <translation>Una ley de potencias se convierte en una recta cuando ambos ejes son logarítmicos.</translation>
    </message>
    <message>
        <source>Logarithmic vertical axis</source>
        <translation>Eje vertical logarítmico</translation>
    </message>
    <message>
        <source>Late, small gains stay visible.</source>
        <translation>Las pequeñas mejoras tardías siguen siendo visibles.</translation>
    </message>
    <message>
        <source>Follow</source>
        <comment>the newest points</comment>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Follow the run</source>
        <translation>Seguir la ejecución</translation>
    </message>
    <message>
        <source>Keeps the whole curve in view as it grows. Zooming or dragging lets go; a double click takes it up again.</source>
        <translation>Mantiene a la vista la curva entera a medida que crece. Ampliar o arrastrar lo interrumpe; un doble clic lo restablece.</translation>
    </message>
    <message>
        <source>%1 steps</source>
        <comment>how many the smoothing averages over</comment>
        <translation>%1 pasos</translation>
    </message>
    <message>
        <source>The first step is being computed.</source>
        <translation>Se está calculando el primer paso.</translation>
    </message>
    <message>
        <source>The run is being prepared: the curve begins with its first step.</source>
        <translation>La ejecución se está preparando: la curva empieza con su primer paso.</translation>
    </message>
    <message>
        <source>This run has no step yet, so there is no curve.</source>
        <translation>Esta ejecución todavía no tiene ningún paso, así que no hay curva.</translation>
    </message>
    <message>
        <source>No run yet: Quick start draws the loss here from its first step on.</source>
        <translation>Todavía no hay ejecución: Inicio rápido traza aquí la pérdida desde el primer paso.</translation>
    </message>
</context>
<context>
    <name>studio::ui::LossPlot</name>
    <message>
        <source>train</source>
        <comment>curve in a legend</comment>
        <translation>entrenamiento</translation>
    </message>
    <message>
        <source>least to greatest</source>
        <comment>shaded band in a legend, of the steps averaged over</comment>
        <translation>de la menor a la mayor</translation>
    </message>
    <message>
        <source>train, smoothed</source>
        <comment>curve in a legend</comment>
        <translation>entrenamiento, suavizada</translation>
    </message>
    <message>
        <source>validation</source>
        <comment>curve in a legend</comment>
        <translation>validación</translation>
    </message>
    <message>
        <source>learning rate</source>
        <comment>curve in a legend</comment>
        <translation>tasa de aprendizaje</translation>
    </message>
    <message>
        <source>step</source>
        <comment>axis</comment>
        <translation>paso</translation>
    </message>
    <message>
        <source>tokens</source>
        <comment>axis</comment>
        <translation>tokens</translation>
    </message>
    <message>
        <source>minutes of training</source>
        <comment>axis</comment>
        <translation>minutos de entrenamiento</translation>
    </message>
    <message>
        <source>loss as optimised (nats)</source>
        <comment>axis</comment>
        <translation>pérdida optimizada (nats)</translation>
    </message>
    <message>
        <source>cross-entropy (nats a token)</source>
        <comment>axis</comment>
        <translation>entropía cruzada (nats por token)</translation>
    </message>
    <message>
        <source>bits per byte</source>
        <comment>axis</comment>
        <translation>bits por byte</translation>
    </message>
    <message>
        <source>learning rate</source>
        <comment>axis</comment>
        <translation>tasa de aprendizaje</translation>
    </message>
    <message>
        <source>validation (plain cross-entropy)</source>
        <comment>curve in a legend</comment>
        <translation>validación (entropía cruzada simple)</translation>
    </message>
</context>
<context>
    <name>studio::ui::MainWindow</name>
    <message>
        <source>Run bar</source>
        <translation>Barra de ejecución</translation>
    </message>
    <message>
        <source>Message</source>
        <comment>what went wrong</comment>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Opened for reading</source>
        <translation>Abierta para lectura</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <comment>a run, a submenu</comment>
        <translation>&amp;Iniciar</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>Stops the run, saves it and closes the window.</source>
        <translation>Detiene la ejecución, la guarda y cierra la ventana.</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Ejecución</translation>
    </message>
    <message>
        <source>Power and processor…</source>
        <translation>Energía y procesador…</translation>
    </message>
    <message>
        <source>How considerate training is: priority, cores, battery, heat and sleep.</source>
        <translation>Cuánta consideración tiene el entrenamiento con el equipo: prioridad, núcleos, batería, calor y suspensión.</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>Página de inicio</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>Recorrido</translation>
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
        <translation>Ejecución interrumpida</translation>
    </message>
    <message>
        <source>Look at text of your own…</source>
        <translation>Examinar textos propios…</translation>
    </message>
    <message>
        <source>Reads files and folders, shows what is in them and how it becomes tokens, and trains on it.</source>
        <translation>Lee archivos y carpetas, muestra qué contienen y cómo se convierten en tokens, y entrena con ellos.</translation>
    </message>
</context>
<context>
    <name>studio::ui::MannersDialog</name>
    <message>
        <source>Power and processor</source>
        <translation>Energía y procesador</translation>
    </message>
    <message>
        <source>Let other programs come first</source>
        <translation>Dar prioridad a los demás programas</translation>
    </message>
    <message>
        <source>Training runs at low priority: it takes what others leave.</source>
        <translation>El entrenamiento se ejecuta con prioridad baja: toma lo que dejan los demás.</translation>
    </message>
    <message>
        <source>Leave one processor core free</source>
        <translation>Dejar libre un núcleo del procesador</translation>
    </message>
    <message>
        <source>Training is slower, and the computer stays quick for the rest.</source>
        <translation>El entrenamiento es más lento y el equipo sigue respondiendo con rapidez a lo demás.</translation>
    </message>
    <message>
        <source>Pause while the computer runs on its battery</source>
        <translation>Pausar mientras el equipo funcione con batería</translation>
    </message>
    <message>
        <source>Training pauses in place and goes on by itself when the computer is plugged in.</source>
        <translation>El entrenamiento se pausa donde está y continúa por sí solo cuando se conecta el equipo a la corriente.</translation>
    </message>
    <message>
        <source>Pause when the processor reaches</source>
        <translation>Pausar cuando el procesador alcance</translation>
    </message>
    <message>
        <source>Training pauses in place and goes on by itself once the processor has been 15 degrees cooler for half a minute.</source>
        <translation>El entrenamiento se pausa donde está y continúa por sí solo cuando el procesador lleva medio minuto 15 grados más frío.</translation>
    </message>
    <message>
        <source>Keep the computer awake while a run trains</source>
        <translation>Mantener activo el equipo mientras se entrena una ejecución</translation>
    </message>
    <message>
        <source>The computer does not go to sleep for want of somebody at it. Closing the lid still does what you have set.</source>
        <translation>El equipo no entra en suspensión por falta de uso. Cerrar la tapa sigue haciendo lo que esté configurado.</translation>
    </message>
    <message>
        <source>Temperature at which training pauses</source>
        <translation>Temperatura a la que se pausa el entrenamiento</translation>
    </message>
    <message>
        <source> °C</source>
        <extracomment>Degrees Celsius, after a number.</extracomment>
        <translation> °C</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Procesador</translation>
    </message>
    <message>
        <source>These two count for runs that are started or resumed from now on.</source>
        <translation>Estos dos ajustes valen para las ejecuciones que se inicien o reanuden a partir de ahora.</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Energía</translation>
    </message>
    <message>
        <source>What this computer does not tell or does not allow is written into the event log.</source>
        <translation>Lo que este equipo no indica o no permite se anota en el registro de eventos.</translation>
    </message>
</context>
<context>
    <name>studio::ui::MatrixTileDelegate</name>
    <message>
        <source>Latent weights from %1 to %2: %3</source>
        <extracomment>Two ends of a range of latent weights, how many weights are there.</extracomment>
        <translation>Pesos latentes de %1 a %2: %3</translation>
    </message>
    <message>
        <source>In a step %1 of the weights flip now, %2 at the start</source>
        <translation>En un paso cambia ahora el %1 de los pesos; al principio, el %2</translation>
    </message>
    <message>
        <source>%1 weights are -1, %2 are 0, %3 are +1</source>
        <translation>%1 pesos son -1, %2 son 0, %3 son +1</translation>
    </message>
</context>
<context>
    <name>studio::ui::MeasurementDialog</name>
    <message>
        <source>Measure again</source>
        <translation>Medir de nuevo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>End the measurement. What was measured until then stays to be read.</source>
        <translation>Terminar la medición. Lo medido hasta entonces se puede seguir consultando.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close this window.</source>
        <translation>Cerrar esta ventana.</translation>
    </message>
</context>
<context>
    <name>studio::ui::MessageBar</name>
    <message>
        <source>Message</source>
        <comment>what went wrong</comment>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Dismiss the message</source>
        <translation>Descartar el mensaje</translation>
    </message>
</context>
<context>
    <name>studio::ui::MomentSlider</name>
    <message>
        <source>Step back in time</source>
        <translation>Retroceder en el tiempo</translation>
    </message>
    <message>
        <source>Step forward in time</source>
        <translation>Avanzar en el tiempo</translation>
    </message>
    <message>
        <source>Moment of the run</source>
        <translation>Momento de la ejecución</translation>
    </message>
    <message>
        <source>Which moment of the run is shown: drag it through the training. At the right end the picture follows the run.</source>
        <translation>Qué momento de la ejecución se muestra: se arrastra a lo largo del entrenamiento. En el extremo derecho, la imagen sigue a la ejecución.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 says what a button does, %2 is a key.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>now: step %1</source>
        <translation>ahora: paso %1</translation>
    </message>
    <message>
        <source>step %1, after %2</source>
        <extracomment>A moment of the training: number of a step, time.</extracomment>
        <translation>paso %1, tras %2</translation>
    </message>
</context>
<context>
    <name>studio::ui::OperationPage</name>
    <message>
        <source>Operations of a generated token</source>
        <translation>Operaciones de un token generado</translation>
    </message>
    <message>
        <source>The operations of a generated token are being counted.</source>
        <translation>Se están contando las operaciones de un token generado.</translation>
    </message>
</context>
<context>
    <name>studio::ui::OperationTableModel</name>
    <message numerus="yes">
        <source>No multiplication in a ternary layer: the %n ternary layers take %1 additions and subtractions for a token.</source>
        <translation>
            <numerusform>Ninguna multiplicación en la capa ternaria: %n capa ternaria necesita %1 sumas y restas por token.</numerusform>
            <numerusform>Ninguna multiplicación en las capas ternarias: las %n capas ternarias necesitan %1 sumas y restas por token.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n ternary layers take %1 multiplications and %2 additions for a token.</source>
        <translation>
            <numerusform>%n capa ternaria necesita %1 multiplicaciones y %2 sumas por token.</numerusform>
            <numerusform>Las %n capas ternarias necesitan %1 multiplicaciones y %2 sumas por token.</numerusform>
        </translation>
    </message>
    <message>
        <source>The other layers take %1 multiplications and %2 additions.</source>
        <translation>Las demás capas necesitan %1 multiplicaciones y %2 sumas.</translation>
    </message>
    <message>
        <source>%1 (ternary)</source>
        <extracomment>A layer whose weights are -1, 0 and +1.</extracomment>
        <translation>%1 (ternaria)</translation>
    </message>
    <message>
        <source>Weights of -1, 0 and +1: their inputs are subtracted, skipped or added, never multiplied.</source>
        <translation>Pesos de -1, 0 y +1: sus entradas se restan, se omiten o se suman, pero nunca se multiplican.</translation>
    </message>
    <message>
        <source>Divisions, roots and exponentials.</source>
        <translation>Divisiones, raíces y exponenciales.</translation>
    </message>
    <message>
        <source>Layer</source>
        <comment>a column of counted operations</comment>
        <translation>Capa</translation>
    </message>
    <message>
        <source>Multiplications</source>
        <translation>Multiplicaciones</translation>
    </message>
    <message>
        <source>Additions</source>
        <comment>and subtractions</comment>
        <translation>Sumas</translation>
    </message>
    <message>
        <source>Other</source>
        <comment>operations: divisions, roots, exponentials</comment>
        <translation>Otras</translation>
    </message>
</context>
<context>
    <name>studio::ui::PinPage</name>
    <message>
        <source>Unpin</source>
        <translation>Soltar</translation>
    </message>
    <message>
        <source>Answers to the pinned prompts, evaluation by evaluation</source>
        <translation>Respuestas a las indicaciones fijadas, evaluación por evaluación</translation>
    </message>
    <message>
        <source>Select all answers</source>
        <translation>Seleccionar todas las respuestas</translation>
    </message>
    <message>
        <source>No longer ask the prompt of the chosen row. Its answers stay.</source>
        <translation>Dejar de repetir la indicación de la fila elegida. Sus respuestas se conservan.</translation>
    </message>
    <message>
        <source>No prompt is pinned. Type one above and press Pin: the model answers it at every evaluation, and you read its answers growing better.</source>
        <translation>No hay ninguna indicación fijada. Al escribir una arriba y pulsar Fijar, el modelo la responde en cada evaluación y se lee cómo mejoran sus respuestas.</translation>
    </message>
    <message>
        <source>The pinned prompts are answered at the next evaluation.</source>
        <translation>Las indicaciones fijadas se responden en la próxima evaluación.</translation>
    </message>
    <message>
        <source>No pinned prompt was answered in this run. Those that are pinned are asked at every evaluation of the next one.</source>
        <translation>En esta ejecución no se respondió ninguna indicación fijada. Las que están fijadas se plantearán en cada evaluación de la próxima.</translation>
    </message>
    <message>
        <source>No run yet: start one, and the pinned prompts are answered at every evaluation.</source>
        <translation>Todavía no hay ejecución: al iniciar una, las indicaciones fijadas se responden en cada evaluación.</translation>
    </message>
</context>
<context>
    <name>studio::ui::PinTableModel</name>
    <message>
        <source>%1 After step %2: %3</source>
        <comment>a prompt; a count of steps; the model&apos;s answer</comment>
        <translation>%1 Tras el paso %2: %3</translation>
    </message>
    <message>
        <source>step %1 · %2</source>
        <comment>heading of a column: training step, training time</comment>
        <translation>paso %1 · %2</translation>
    </message>
    <message>
        <source>%1 (no longer pinned)</source>
        <comment>a prompt</comment>
        <translation>%1 (ya no está fijada)</translation>
    </message>
</context>
<context>
    <name>studio::ui::PresetDialog</name>
    <message>
        <source>&amp;Replace the preset of this name</source>
        <translation>&amp;Reemplazar el preajuste de este nombre</translation>
    </message>
    <message>
        <source>Save as a preset</source>
        <translation>Guardar como preajuste</translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation>Nombre del preajuste</translation>
    </message>
    <message>
        <source>Description of the preset</source>
        <translation>Descripción del preajuste</translation>
    </message>
    <message>
        <source>What it is for, in a sentence</source>
        <translation>Para qué sirve, en una frase</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>&amp;Descripción</translation>
    </message>
    <message>
        <source>This preset comes with the program and stays as it is. Choose another name.</source>
        <translation>Este preajuste viene con el programa y no se puede cambiar. Hay que elegir otro nombre.</translation>
    </message>
    <message>
        <source>The command line knows it as well: ternary presets.</source>
        <translation>La línea de comandos también lo conoce: ternary presets.</translation>
    </message>
</context>
<context>
    <name>studio::ui::ProbabilityLegend</name>
    <message>
        <source>Colours by probability: %1</source>
        <translation>Colores según la probabilidad: %1</translation>
    </message>
    <message>
        <source>How probable the model found the token it wrote: the stronger the colour, the greater the surprise.</source>
        <translation>Qué probabilidad daba el modelo al token que escribió: cuanto más intenso el color, mayor la sorpresa.</translation>
    </message>
    <message>
        <source>≥ %1</source>
        <comment>a least probability</comment>
        <translation>≥ %1</translation>
    </message>
    <message>
        <source>less</source>
        <comment>than the least probability before</comment>
        <translation>menos</translation>
    </message>
</context>
<context>
    <name>studio::ui::PromptHistoryList</name>
    <message>
        <source>Remove</source>
        <comment>a prompt from the list</comment>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Clear all</source>
        <comment>prompts from the list</comment>
        <translation>Borrar todas</translation>
    </message>
    <message>
        <source>Prompts asked before</source>
        <translation>Indicaciones anteriores</translation>
    </message>
    <message>
        <source>Forget the chosen prompt (Delete).</source>
        <translation>Olvidar la indicación elegida (Supr).</translation>
    </message>
    <message>
        <source>Forget all prompts asked before.</source>
        <translation>Olvidar todas las indicaciones anteriores.</translation>
    </message>
</context>
<context>
    <name>studio::ui::ReadingBar</name>
    <message>
        <source>Train on from here</source>
        <translation>Seguir entrenando desde aquí</translation>
    </message>
    <message>
        <source>Go on training from the newest checkpoint. What was recorded after it is trained again.</source>
        <translation>Continuar el entrenamiento desde el punto de control más reciente. Lo registrado después se entrena de nuevo.</translation>
    </message>
    <message>
        <source>%1 is being trained by another program; it is followed here as it goes, now at step %2. Its weights can be looked at once it has ended.</source>
        <translation>%1 se está entrenando en otro programa; aquí se sigue su marcha, ahora en el paso %2. Sus pesos se podrán ver cuando haya terminado.</translation>
    </message>
    <message>
        <source>%1 is opened for reading. All its %2 steps are trained. To train longer, start a new run with a larger limit of steps (limit.steps): the settings of a kept run stay as they were.</source>
        <translation>%1 está abierta para lectura. Sus %2 pasos están todos entrenados. Para entrenar más, hay que iniciar una ejecución nueva con un límite de pasos mayor (limit.steps): los ajustes de una ejecución guardada no cambian.</translation>
    </message>
    <message>
        <source>%1 is opened for reading, with the weights of step %2.</source>
        <translation>%1 está abierta para lectura, con los pesos del paso %2.</translation>
    </message>
</context>
<context>
    <name>studio::ui::RooflineDialog</name>
    <message>
        <source>Benchmark this computer</source>
        <translation>Medir el rendimiento de este equipo</translation>
    </message>
    <message>
        <source>How fast can this computer compute and move data at most, and how near do the program&apos;s kernels come to that? A kernel is one kind of calculation, here at the sizes at which FlashLM v3 trains. The measurement takes about ten seconds; other programs disturb it.</source>
        <translation>¿Con qué rapidez puede este equipo calcular y mover datos, como máximo, y cuánto se acercan a ello los kernels del programa? Un kernel es un tipo de cálculo, aquí con los tamaños con los que se entrena FlashLM v3. La medición tarda unos diez segundos; otros programas la perturban.</translation>
    </message>
    <message>
        <source>Progress of the benchmark</source>
        <translation>Progreso de la medición de rendimiento</translation>
    </message>
    <message>
        <source>Measured kernels</source>
        <translation>Kernels medidos</translation>
    </message>
    <message>
        <source>Copy figures</source>
        <translation>Copiar cifras</translation>
    </message>
    <message>
        <source>Copy the sentences and the table, with tabs between the columns.</source>
        <translation>Copiar las frases y la tabla, con tabuladores entre las columnas.</translation>
    </message>
    <message>
        <source>Start the measurement anew.</source>
        <translation>Empezar la medición de nuevo.</translation>
    </message>
    <message>
        <source>Cancelled. This was measured until then:</source>
        <translation>Cancelada. Esto se midió hasta entonces:</translation>
    </message>
    <message>
        <source>Cancelled before anything was measured.</source>
        <translation>Cancelada antes de medir nada.</translation>
    </message>
</context>
<context>
    <name>studio::ui::RooflinePlot</name>
    <message>
        <source>Roofline of this computer</source>
        <translation>Roofline de este equipo</translation>
    </message>
    <message>
        <source>A kernel that does few operations for each byte cannot be faster than memory brings the bytes: the sloped roofs. One that does many is limited by arithmetic: the level roofs. The nearer a point is to its roof, the less is left to gain.</source>
        <translation>Un kernel que hace pocas operaciones por byte no puede ir más rápido de lo que la memoria entrega los bytes: los techos inclinados. Uno que hace muchas está limitado por la aritmética: los techos horizontales. Cuanto más cerca está un punto de su techo, menos queda por ganar.</translation>
    </message>
    <message>
        <source>operations for each byte moved</source>
        <translation>operaciones por byte movido</translation>
    </message>
    <message>
        <source>GFLOP/s</source>
        <extracomment>Axis title: thousand million floating-point operations a second</extracomment>
        <translation>GFLOP/s</translation>
    </message>
    <message>
        <source>The roofs are measured first.</source>
        <translation>Primero se miden los techos.</translation>
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
        <translation>cálculo</translation>
    </message>
    <message>
        <source>memory</source>
        <comment>what limits a kernel</comment>
        <translation>memoria</translation>
    </message>
    <message>
        <source>Floating-point operations in a second, in thousand millions.</source>
        <translation>Operaciones de coma flotante por segundo, en miles de millones.</translation>
    </message>
    <message>
        <source>Bytes that must be read or written, at the least, in a second, in thousand millions.</source>
        <translation>Bytes que se deben leer o escribir como mínimo por segundo, en miles de millones.</translation>
    </message>
    <message>
        <source>The least time that the measured roofs allow, as a share of the time it took. Above 100 % when data stayed in a nearer cache than assumed.</source>
        <translation>El tiempo mínimo que permiten los techos medidos, como proporción del tiempo que tardó. Supera el 100 % cuando los datos permanecieron en una caché más cercana de lo supuesto.</translation>
    </message>
    <message>
        <source>Which roof is the lower one for this kernel.</source>
        <translation>Cuál de los techos es el más bajo para este kernel.</translation>
    </message>
    <message>
        <source>No.</source>
        <extracomment>Column title: number of a kernel in the picture</extracomment>
        <translation>N.º</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>Kernel</translation>
    </message>
    <message>
        <source>Sizes</source>
        <comment>of matrices</comment>
        <translation>Tamaños</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
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
        <translation>Del máximo</translation>
    </message>
    <message>
        <source>Limited by</source>
        <extracomment>Column title: what limits a kernel, computing or memory</extracomment>
        <translation>Limitado por</translation>
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
        <translation>Inicio rápido</translation>
    </message>
    <message>
        <source>Train on a text file…</source>
        <translation>Entrenar con un archivo de texto…</translation>
    </message>
    <message>
        <source>Trains a small model on text of your own.</source>
        <translation>Entrena un modelo pequeño con textos propios.</translation>
    </message>
    <message>
        <source>Train on text files</source>
        <translation>Entrenar con archivos de texto</translation>
    </message>
    <message>
        <source>Text files (*.txt *.md *.text);;All files (*)</source>
        <translation>Archivos de texto (*.txt *.md *.text);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Fetch a text…</source>
        <translation>Descargar un texto…</translation>
    </message>
    <message>
        <source>Gets a text to train on, or GPT-2&apos;s embedding, from the network.</source>
        <translation>Obtiene de la red un texto con el que entrenar o el embedding de GPT-2.</translation>
    </message>
    <message>
        <source>Open run…</source>
        <translation>Abrir ejecución…</translation>
    </message>
    <message>
        <source>Opens a run folder and goes on training it.</source>
        <translation>Abre la carpeta de una ejecución y sigue entrenándola.</translation>
    </message>
    <message>
        <source>Open a run folder</source>
        <translation>Abrir la carpeta de una ejecución</translation>
    </message>
    <message>
        <source>Read a run…</source>
        <translation>Consultar una ejecución…</translation>
    </message>
    <message>
        <source>Opens a run folder to look at its curves, samples and weights, without training.</source>
        <translation>Abre la carpeta de una ejecución para ver sus curvas, muestras y pesos, sin entrenar.</translation>
    </message>
    <message>
        <source>Read a run folder</source>
        <translation>Consultar la carpeta de una ejecución</translation>
    </message>
    <message>
        <source>Pause</source>
        <comment>the training</comment>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Stop</source>
        <comment>the training</comment>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Ends the run and saves a checkpoint, from which it can go on later.</source>
        <translation>Termina la ejecución y guarda un punto de control desde el que puede continuar más tarde.</translation>
    </message>
    <message>
        <source>Save a checkpoint</source>
        <comment>a command</comment>
        <translation>Guardar un punto de control</translation>
    </message>
    <message>
        <source>Writes weights and training state to the run folder now, without waiting for the next turn.</source>
        <translation>Escribe ahora los pesos y el estado del entrenamiento en la carpeta de la ejecución, sin esperar al próximo turno.</translation>
    </message>
    <message>
        <source>Evaluate now</source>
        <comment>a command</comment>
        <translation>Evaluar ahora</translation>
    </message>
    <message>
        <source>Scores the model on text it is not trained on.</source>
        <translation>Puntúa el modelo en textos con los que no se entrena.</translation>
    </message>
    <message>
        <source>See the bottleneck</source>
        <translation>Ver el cuello de botella</translation>
    </message>
    <message>
        <source>Measures on this machine, in one minute, where the time of FlashLM v3 goes.</source>
        <translation>Mide en este equipo, en un minuto, en qué se va el tiempo de FlashLM v3.</translation>
    </message>
    <message>
        <source>Benchmark this computer</source>
        <translation>Medir el rendimiento de este equipo</translation>
    </message>
    <message>
        <source>Measures the peaks of this computer and how near the program&apos;s kernels come to them.</source>
        <translation>Mide los máximos de este equipo y cuánto se acercan a ellos los kernels del programa.</translation>
    </message>
    <message>
        <source>Output-layer laboratory</source>
        <translation>Laboratorio de capas de salida</translation>
    </message>
    <message>
        <source>Trains the same model with several output layers, one after the other, and shows which one gets furthest in the same time.</source>
        <translation>Entrena el mismo modelo con varias capas de salida, una tras otra, y muestra cuál llega más lejos en el mismo tiempo.</translation>
    </message>
    <message>
        <source>What if…</source>
        <comment>a command</comment>
        <translation>¿Y si…?</translation>
    </message>
    <message>
        <source>Turn dials for vocabulary, width, output layer and more, and see how fast a run would be on this computer, before it is started.</source>
        <translation>Mover los controles de vocabulario, ancho, capa de salida y otros, y ver qué velocidad tendría una ejecución en este equipo antes de iniciarla.</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Ajustes…</translation>
    </message>
    <message>
        <source>Choose every setting of a new run, with an explanation of each; while a run trains, read its settings.</source>
        <translation>Elegir todos los ajustes de una ejecución nueva, con una explicación de cada uno; mientras se entrena una ejecución, consultar los suyos.</translation>
    </message>
    <message>
        <source>Resume</source>
        <comment>the training</comment>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Goes on where the training was paused.</source>
        <translation>Continúa donde se pausó el entrenamiento.</translation>
    </message>
    <message>
        <source>Halts the training in place; nothing is lost.</source>
        <translation>Detiene el entrenamiento donde está; no se pierde nada.</translation>
    </message>
</context>
<context>
    <name>studio::ui::RunBar</name>
    <message>
        <source>Run bar</source>
        <translation>Barra de ejecución</translation>
    </message>
    <message>
        <source>Start</source>
        <comment>a run</comment>
        <translation>Iniciar</translation>
    </message>
    <message>
        <source>Start a run</source>
        <translation>Iniciar una ejecución</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>Progreso de la ejecución</translation>
    </message>
    <message>
        <source>step</source>
        <comment>caption of a figure</comment>
        <translation>paso</translation>
    </message>
    <message>
        <source>tokens/s</source>
        <comment>caption of a figure</comment>
        <translation>tokens/s</translation>
    </message>
    <message>
        <source>loss as optimised</source>
        <comment>caption of a figure</comment>
        <translation>pérdida optimizada</translation>
    </message>
    <message>
        <source>nats/token, plain</source>
        <comment>caption of a figure</comment>
        <translation>nats/token, simple</translation>
    </message>
    <message>
        <source>output layer</source>
        <comment>caption of a figure: its share of the time</comment>
        <translation>capa de salida</translation>
    </message>
    <message>
        <source>%1 bits/byte</source>
        <translation>%1 bits/byte</translation>
    </message>
</context>
<context>
    <name>studio::ui::RunOverlayPlot</name>
    <message>
        <source>Curves of runs</source>
        <translation>Curvas de ejecuciones</translation>
    </message>
    <message>
        <source>Tick runs in the list to lay their curves over each other.</source>
        <translation>Al marcar ejecuciones en la lista se superponen sus curvas.</translation>
    </message>
    <message>
        <source>step</source>
        <comment>axis</comment>
        <translation>paso</translation>
    </message>
    <message>
        <source>tokens</source>
        <comment>axis</comment>
        <translation>tokens</translation>
    </message>
    <message>
        <source>minutes of training</source>
        <comment>axis</comment>
        <translation>minutos de entrenamiento</translation>
    </message>
    <message>
        <source>loss as optimised (nats)</source>
        <comment>axis</comment>
        <translation>pérdida optimizada (nats)</translation>
    </message>
    <message>
        <source>cross-entropy (nats a token)</source>
        <comment>axis</comment>
        <translation>entropía cruzada (nats por token)</translation>
    </message>
    <message>
        <source>bits per byte</source>
        <comment>axis</comment>
        <translation>bits por byte</translation>
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
        <translation>%1, mostrada</translation>
    </message>
    <message>
        <source>Bits per byte at the last evaluation, on text that is not trained on. Less is better; it compares runs whose vocabularies differ.</source>
        <translation>Bits por byte en la última evaluación, en textos con los que no se entrena. Menos es mejor; permite comparar ejecuciones con vocabularios distintos.</translation>
    </message>
    <message>
        <source>Tick a run to show its curve. F2 renames it.</source>
        <translation>Al marcar una ejecución se muestra su curva. F2 cambia su nombre.</translation>
    </message>
    <message>
        <source>Run</source>
        <comment>column of a table: its name</comment>
        <translation>Ejecución</translation>
    </message>
    <message>
        <source>State</source>
        <comment>of a run</comment>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Step</source>
        <comment>of training</comment>
        <translation>Paso</translation>
    </message>
    <message>
        <source>Bits/byte</source>
        <translation>Bits/byte</translation>
    </message>
    <message>
        <source>Trained</source>
        <comment>how long</comment>
        <translation>Entrenada</translation>
    </message>
    <message>
        <source>Started</source>
        <comment>when</comment>
        <translation>Iniciada</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Preajuste</translation>
    </message>
    <message>
        <source>Output layer</source>
        <translation>Capa de salida</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
</context>
<context>
    <name>studio::ui::SamplingForm</name>
    <message>
        <source>Temperature</source>
        <translation>Temperatura</translation>
    </message>
    <message>
        <source>How daring the choice of the next token is: 0 always takes the most probable one, 1 follows the model&apos;s probabilities, more gives surprises.</source>
        <translation>Cuán atrevida es la elección del token siguiente: 0 toma siempre el más probable, 1 sigue las probabilidades del modelo y un valor mayor da sorpresas.</translation>
    </message>
    <message>
        <source>Top-k</source>
        <translation>Top-k</translation>
    </message>
    <message>
        <source>Only the k most probable tokens may be chosen; 0 allows all.</source>
        <translation>Solo se pueden elegir los k tokens más probables; 0 los permite todos.</translation>
    </message>
    <message>
        <source>Top-p</source>
        <translation>Top-p</translation>
    </message>
    <message>
        <source>Only the most probable tokens that together reach this probability may be chosen; 1 allows all. Also called nucleus sampling.</source>
        <translation>Solo se pueden elegir los tokens más probables que juntos alcanzan esta probabilidad; 1 los permite todos. También se llama muestreo de núcleo (nucleus sampling).</translation>
    </message>
    <message>
        <source>Min-p</source>
        <translation>Min-p</translation>
    </message>
    <message>
        <source>Only tokens at least this share as probable as the best one may be chosen; 0 allows all.</source>
        <translation>Solo se pueden elegir los tokens cuya probabilidad sea al menos esta proporción de la del mejor; 0 los permite todos.</translation>
    </message>
    <message>
        <source>Repetition</source>
        <translation>Repetición</translation>
    </message>
    <message>
        <source>Repetition penalty: above 1, tokens that the text already holds become less probable; 1 means no penalty.</source>
        <translation>Penalización por repetición: por encima de 1, los tokens que ya están en el texto se vuelven menos probables; 1 significa sin penalización.</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Longitud</translation>
    </message>
    <message>
        <source>At most so many tokens. A token is a piece of text from the vocabulary: a word, a part of one, or a sign.</source>
        <translation>Este número de tokens como máximo. Un token es un trozo de texto del vocabulario: una palabra, una parte de ella o un signo.</translation>
    </message>
    <message>
        <source>New seed</source>
        <translation>Nueva semilla</translation>
    </message>
    <message>
        <source>Draw a new seed, for another answer to the same prompt.</source>
        <translation>Sortear una semilla nueva, para obtener otra respuesta a la misma indicación.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Semilla</translation>
    </message>
    <message>
        <source>Starts the random choices: the same seed, settings and weights give the same text again.</source>
        <translation>Punto de partida de las elecciones al azar: con la misma semilla, los mismos ajustes y los mismos pesos se obtiene de nuevo el mismo texto.</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>Stop at</source>
        <translation>Detener en</translation>
    </message>
    <message>
        <source>Ends the answer when it contains this text. Write \n for the end of a line.</source>
        <translation>Termina la respuesta cuando contiene este texto. Para el final de una línea se escribe \n.</translation>
    </message>
</context>
<context>
    <name>studio::ui::SettingsDialog</name>
    <message>
        <source>These are the settings of the run that trains. They cannot change under way.</source>
        <translation>Estos son los ajustes de la ejecución que se está entrenando. No se pueden cambiar sobre la marcha.</translation>
    </message>
    <message>
        <source>&amp;Use as a start for a new run</source>
        <translation>&amp;Usar como base de una ejecución nueva</translation>
    </message>
    <message>
        <source>Search settings: a word of the name, the key or the help</source>
        <translation>Buscar ajustes: una palabra del nombre, la clave o la ayuda</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Buscar ajustes</translation>
    </message>
    <message>
        <source>&amp;Advanced</source>
        <translation>A&amp;vanzados</translation>
    </message>
    <message>
        <source>Shows the settings that one seldom needs.</source>
        <translation>Muestra los ajustes que rara vez se necesitan.</translation>
    </message>
    <message>
        <source>Changes &amp;only</source>
        <translation>&amp;Solo cambios</translation>
    </message>
    <message>
        <source>Shows what differs from the preset.</source>
        <translation>Muestra lo que difiere del preajuste.</translation>
    </message>
    <message>
        <source>&amp;Reset all</source>
        <translation>&amp;Restablecer todo</translation>
    </message>
    <message>
        <source>Every setting back to the preset&apos;s value.</source>
        <translation>Devuelve todos los ajustes al valor del preajuste.</translation>
    </message>
    <message>
        <source>&amp;Save as a preset…</source>
        <translation>&amp;Guardar como preajuste…</translation>
    </message>
    <message>
        <source>Keeps these settings under a name of your own.</source>
        <translation>Conserva estos ajustes con un nombre propio.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Start &amp;training</source>
        <translation>Iniciar &amp;entrenamiento</translation>
    </message>
    <message>
        <source>Settings of this run</source>
        <translation>Ajustes de esta ejecución</translation>
    </message>
    <message>
        <source>Settings of a new run</source>
        <translation>Ajustes de una ejecución nueva</translation>
    </message>
    <message>
        <source>A run is training. Stop it first; it is saved and can go on later.</source>
        <translation>Se está entrenando una ejecución. Antes hay que detenerla; se guarda y puede continuar más tarde.</translation>
    </message>
    <message>
        <source>Starts a run with these settings (Ctrl+Return).</source>
        <translation>Inicia una ejecución con estos ajustes (Ctrl+Intro).</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Deshacer: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Rehacer: %1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
</context>
<context>
    <name>studio::ui::SettingsDifferenceModel</name>
    <message>
        <source>Setting</source>
        <comment>column of a table</comment>
        <translation>Ajuste</translation>
    </message>
</context>
<context>
    <name>studio::ui::SettingsDraft</name>
    <message>
        <source>choice of a preset</source>
        <comment>what is undone</comment>
        <translation>elección de un preajuste</translation>
    </message>
    <message>
        <source>choice of a text</source>
        <comment>what is undone</comment>
        <translation>elección de un texto</translation>
    </message>
    <message>
        <source>change of %1</source>
        <comment>what is undone</comment>
        <translation>cambio de %1</translation>
    </message>
    <message>
        <source>reset of %1</source>
        <comment>what is undone</comment>
        <translation>restablecimiento de %1</translation>
    </message>
    <message>
        <source>reset of all settings</source>
        <comment>what is undone</comment>
        <translation>restablecimiento de todos los ajustes</translation>
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
            <numerusform>%n difiere del preajuste</numerusform>
            <numerusform>%n difieren del preajuste</numerusform>
        </translation>
    </message>
    <message>
        <source>Groups of settings</source>
        <translation>Grupos de ajustes</translation>
    </message>
    <message>
        <source>No setting has these words. Try another word, or show the advanced ones.</source>
        <translation>Ningún ajuste contiene estas palabras. Se puede probar con otra palabra o mostrar los avanzados.</translation>
    </message>
</context>
<context>
    <name>studio::ui::SettingsRow</name>
    <message>
        <source>default %1</source>
        <translation>predeterminado: %1</translation>
    </message>
    <message>
        <source>preset %1</source>
        <translation>preajuste: %1</translation>
    </message>
    <message>
        <source>Why would I change this?</source>
        <translation>¿Para qué cambiarlo?</translation>
    </message>
    <message>
        <source>Why would I change this? %1</source>
        <translation>¿Para qué cambiarlo? %1</translation>
    </message>
    <message>
        <source>Back to the preset&apos;s value</source>
        <translation>Volver al valor del preajuste</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>Restablecer %1</translation>
    </message>
</context>
<context>
    <name>studio::ui::SettingsSource</name>
    <message>
        <source>Storybook (built in)</source>
        <translation>Storybook (incluido)</translation>
    </message>
    <message>
        <source>My own text files…</source>
        <extracomment>An entry of the list of texts to train on.</extracomment>
        <translation>Archivos de texto propios…</translation>
    </message>
    <message>
        <source>Start &amp;from</source>
        <translation>&amp;Partir de</translation>
    </message>
    <message>
        <source>Preset that the settings start from</source>
        <translation>Preajuste del que parten los ajustes</translation>
    </message>
    <message>
        <source>T&amp;ext</source>
        <translation>&amp;Texto</translation>
    </message>
    <message>
        <source>Text to train on</source>
        <translation>Texto con el que entrenar</translation>
    </message>
    <message>
        <source>C&amp;hoose files…</source>
        <translation>E&amp;legir archivos…</translation>
    </message>
    <message>
        <source>Train on text files of your own, one or several.</source>
        <translation>Entrenar con archivos de texto propios, uno o varios.</translation>
    </message>
    <message>
        <source>Save, rename or delete presets of your own.</source>
        <translation>Guardar, cambiar el nombre o eliminar preajustes propios.</translation>
    </message>
    <message>
        <source>Own presets</source>
        <translation>Preajustes propios</translation>
    </message>
    <message>
        <source>&amp;Save as a preset…</source>
        <translation>&amp;Guardar como preajuste…</translation>
    </message>
    <message>
        <source>&amp;Rename this preset…</source>
        <translation>&amp;Cambiar el nombre de este preajuste…</translation>
    </message>
    <message>
        <source>&amp;Delete this preset</source>
        <translation>&amp;Eliminar este preajuste</translation>
    </message>
    <message>
        <source>Rename the preset</source>
        <translation>Cambiar el nombre del preajuste</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>Nuevo nombre</translation>
    </message>
    <message>
        <source>Delete the preset</source>
        <translation>Eliminar el preajuste</translation>
    </message>
    <message>
        <source>Delete the preset &quot;%1&quot;? Runs that were started with it keep their settings.</source>
        <translation>¿Eliminar el preajuste «%1»? Las ejecuciones que se iniciaron con él conservan sus ajustes.</translation>
    </message>
    <message>
        <source>Train on text files</source>
        <translation>Entrenar con archivos de texto</translation>
    </message>
    <message>
        <source>Text files (*.txt *.md *.text);;All files (*)</source>
        <translation>Archivos de texto (*.txt *.md *.text);;Todos los archivos (*)</translation>
    </message>
</context>
<context>
    <name>studio::ui::SettingsSummary</name>
    <message>
        <source>What the run will be</source>
        <translation>Cómo será la ejecución</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>parámetros</translation>
    </message>
    <message>
        <source>Numbers that the model learns. In brackets: those of the embedding, which the output layer shares.</source>
        <translation>Números que el modelo aprende. Entre paréntesis: los del embedding, que la capa de salida comparte.</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>memoria</translation>
    </message>
    <message>
        <source>What training takes at least, counted from the sizes: weights with gradients, moments and average, and the activations of the longest phase.</source>
        <translation>Lo que el entrenamiento necesita como mínimo, calculado a partir de los tamaños: pesos con gradientes, momentos y media, y las activaciones de la fase más larga.</translation>
    </message>
    <message>
        <source>a checkpoint</source>
        <translation>un punto de control</translation>
    </message>
    <message>
        <source>Size of one checkpoint on the drive.</source>
        <translation>Tamaño de un punto de control en el disco.</translation>
    </message>
    <message>
        <source>output layer</source>
        <translation>capa de salida</translation>
    </message>
    <message>
        <source>The output layer&apos;s share of a step&apos;s multiply-adds, counted. The Timing panel measures its share of the time.</source>
        <translation>La proporción que corresponde a la capa de salida en las multiplicaciones-sumas de un paso, por recuento. El panel Tiempos mide su proporción del tiempo.</translation>
    </message>
    <message>
        <source>tokens a step</source>
        <translation>tokens por paso</translation>
    </message>
    <message>
        <source>Tokens that one step of each phase is fed with.</source>
        <translation>Tokens que recibe un paso de cada fase.</translation>
    </message>
</context>
<context>
    <name>studio::ui::ShareBar</name>
    <message>
        <source>Shares of -1, 0 and +1</source>
        <translation>Proporciones de -1, 0 y +1</translation>
    </message>
</context>
<context>
    <name>studio::ui::ShareHistoryPlot</name>
    <message>
        <source>Shares of a step&apos;s time over the run</source>
        <translation>Reparto del tiempo de un paso a lo largo de la ejecución</translation>
    </message>
    <message>
        <source>How the time of the steps was shared out as training went on. The output layer lies at the bottom: its upper edge is its share.</source>
        <translation>Cómo se repartió el tiempo de los pasos a medida que avanzaba el entrenamiento. La capa de salida está abajo: su borde superior es su proporción.</translation>
    </message>
    <message>
        <source>Unaccounted</source>
        <translation>Sin asignar</translation>
    </message>
    <message>
        <source>training time</source>
        <translation>tiempo de entrenamiento</translation>
    </message>
    <message>
        <source>about %1–%2 with a quarter</source>
        <translation>alrededor de %1–%2 con un cuarto</translation>
    </message>
    <message>
        <source>article: %1 (all positions)</source>
        <translation>artículo: %1 (todas las posiciones)</translation>
    </message>
    <message>
        <source>Output layer: %1 of the time now, %2 at the start</source>
        <translation>Capa de salida: %1 del tiempo ahora, %2 al principio</translation>
    </message>
    <message>
        <source>%1: %2 of the time after %3 of training</source>
        <extracomment>A layer group, its share of the time, time of training.</extracomment>
        <translation>%1: %2 del tiempo tras %3 de entrenamiento</translation>
    </message>
</context>
<context>
    <name>studio::ui::ShortcutsDialog</name>
    <message>
        <source>Shortcuts of Ternary Studio</source>
        <translation>Atajos de teclado de Ternary Studio</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Search by key or command</source>
        <translation>Buscar por tecla o comando</translation>
    </message>
    <message>
        <source>Search the shortcuts</source>
        <translation>Buscar en los atajos de teclado</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Comando</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
</context>
<context>
    <name>studio::ui::StreamView</name>
    <message>
        <source>What the model writes</source>
        <translation>Lo que escribe el modelo</translation>
    </message>
    <message>
        <source>
— end of text —
</source>
        <translation>
— fin del texto —
</translation>
    </message>
</context>
<context>
    <name>studio::ui::TernaryMatrixModel</name>
    <message>
        <source>%1 (%2): %3 are -1, %4 are 0, %5 are +1</source>
        <translation>%1 (%2): %3 son -1, %4 son 0, %5 son +1</translation>
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
        <translation>La matriz como imagen</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Vacía</translation>
    </message>
    <message>
        <source>%1 rows, %2 columns; %3 weights are -1, %4 are 0, %5 are +1</source>
        <translation>%1 filas, %2 columnas; %3 de los pesos son -1, %4 son 0, %5 son +1</translation>
    </message>
    <message>
        <source>No values yet</source>
        <translation>Todavía no hay valores</translation>
    </message>
    <message>
        <source>%1 columns: inputs</source>
        <translation>%1 columnas: entradas</translation>
    </message>
    <message>
        <source>%1 of %2 columns: inputs</source>
        <translation>%1 de %2 columnas: entradas</translation>
    </message>
    <message>
        <source>%1 rows: outputs</source>
        <translation>%1 filas: salidas</translation>
    </message>
    <message>
        <source>%1 of %2 rows: outputs</source>
        <translation>%1 de %2 filas: salidas</translation>
    </message>
    <message>
        <source>Row %1, column %2: %3</source>
        <translation>Fila %1, columna %2: %3</translation>
    </message>
    <message>
        <source>Each pixel is one weight: how input (column) enters output (row). With -1, 0 and +1 alone, adding and subtracting replace multiplication.</source>
        <translation>Cada píxel es un peso: cómo entra la entrada (columna) en la salida (fila). Con solo -1, 0 y +1, sumar y restar sustituyen a la multiplicación.</translation>
    </message>
</context>
<context>
    <name>studio::ui::TickEditor</name>
    <message>
        <source>On</source>
        <translation>Activado</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Desactivado</translation>
    </message>
</context>
<context>
    <name>studio::ui::TimingPanel</name>
    <message>
        <source>The output layer compares each position with every entry of the vocabulary. This is the share of the steps&apos; time that it took, forward and backward, over the last seconds, as measured on this computer.</source>
        <translation>La capa de salida compara cada posición con todas las entradas del vocabulario. Esta es la proporción del tiempo de los pasos que ocupó, hacia delante y hacia atrás, durante los últimos segundos, medida en este equipo.</translation>
    </message>
    <message>
        <source>This share is counted, not measured: where it differs from the measured one, memory or overhead costs more than arithmetic.</source>
        <translation>Esta proporción está contada, no medida: donde difiere de la medida, la memoria o la sobrecarga cuestan más que la aritmética.</translation>
    </message>
    <message>
        <source>How the layers are shown</source>
        <translation>Cómo se muestran las capas</translation>
    </message>
    <message>
        <source>Bars</source>
        <comment>a page: the layers&apos; times as bars</comment>
        <translation>Barras</translation>
    </message>
    <message>
        <source>Table</source>
        <comment>a page: the layers&apos; times as a table</comment>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Arithmetic</source>
        <comment>a page: counted operations</comment>
        <translation>Aritmética</translation>
    </message>
    <message>
        <source>Multiplications and additions of one generated token, layer by layer.</source>
        <translation>Multiplicaciones y sumas de un token generado, capa por capa.</translation>
    </message>
    <message>
        <source>One bar for each layer, in the order of a step.</source>
        <translation>Una barra por capa, en el orden de un paso.</translation>
    </message>
    <message>
        <source>The same layers as a table; click a heading to sort.</source>
        <translation>Las mismas capas como tabla; un clic en un encabezado las ordena.</translation>
    </message>
    <message>
        <source>Times of the layers</source>
        <translation>Tiempos de las capas</translation>
    </message>
    <message>
        <source>All layers</source>
        <translation>Todas las capas</translation>
    </message>
    <message>
        <source>Back to the shares of all layers over the run (Escape).</source>
        <translation>Volver al reparto de todas las capas a lo largo de la ejecución (Escape).</translation>
    </message>
    <message>
        <source>The run is being prepared: the first bars come with its first second of training.</source>
        <translation>La ejecución se está preparando: las primeras barras aparecen con su primer segundo de entrenamiento.</translation>
    </message>
    <message>
        <source>No run yet: Quick start shows here where each millisecond of a training step goes.</source>
        <translation>Todavía no hay ejecución: Inicio rápido muestra aquí en qué se va cada milisegundo de un paso de entrenamiento.</translation>
    </message>
    <message>
        <source>No step has been timed yet: the first bars come after a second of training.</source>
        <translation>Todavía no se ha cronometrado ningún paso: las primeras barras aparecen tras un segundo de entrenamiento.</translation>
    </message>
    <message>
        <source>of the time goes into the output layer
loss on %1 of the positions</source>
        <translation>del tiempo se va en la capa de salida
pérdida en %1 de las posiciones</translation>
    </message>
    <message>
        <source>of the time goes into the output layer
loss on all positions</source>
        <translation>del tiempo se va en la capa de salida
pérdida en todas las posiciones</translation>
    </message>
    <message>
        <source>of the multiply-adds,
as counted</source>
        <translation>de las multiplicaciones-sumas,
según el recuento</translation>
    </message>
    <message>
        <source>Over the run: how the time is shared between the output layer and the rest.</source>
        <translation>A lo largo de la ejecución: cómo se reparte el tiempo entre la capa de salida y lo demás.</translation>
    </message>
    <message>
        <source>All layers over the run. Choose a bar to see one.</source>
        <translation>Todas las capas a lo largo de la ejecución. Para ver una, elegir su barra.</translation>
    </message>
    <message>
        <source>%1 over the run</source>
        <extracomment>%1 is the name of a layer.</extracomment>
        <translation>%1 a lo largo de la ejecución</translation>
    </message>
</context>
<context>
    <name>studio::ui::TokenPage</name>
    <message>
        <source>The document, its tokens told apart by shades</source>
        <translation>El documento, con sus tokens diferenciados por tonos</translation>
    </message>
    <message>
        <source>Prepare a text to read its documents here.</source>
        <translation>Al preparar un texto se pueden leer aquí sus documentos.</translation>
    </message>
    <message>
        <source>The document goes on.</source>
        <translation>El documento continúa.</translation>
    </message>
</context>
<context>
    <name>studio::ui::TokenPopup</name>
    <message>
        <source>Probability of the token</source>
        <translation>Probabilidad del token</translation>
    </message>
    <message>
        <source>Take another: click, or ↑ ↓ and Enter</source>
        <translation>Elegir otro: clic, o ↑ ↓ e Intro</translation>
    </message>
    <message>
        <source>The most probable tokens here</source>
        <translation>Los tokens más probables en este punto</translation>
    </message>
    <message>
        <source>%1   %2</source>
        <comment>a token; its probability</comment>
        <translation>%1   %2</translation>
    </message>
    <message>
        <source>chosen: %1</source>
        <comment>an alternative token</comment>
        <translation>elegido: %1</translation>
    </message>
</context>
<context>
    <name>studio::ui::Tour</name>
    <message>
        <source>Tour of the window</source>
        <translation>Recorrido por la ventana</translation>
    </message>
    <message>
        <source>Leave</source>
        <comment>the tour</comment>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Leave the tour (Esc)</source>
        <translation>Salir del recorrido (Esc)</translation>
    </message>
    <message>
        <source>Back</source>
        <comment>to the step before</comment>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>steps of the tour</comment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Next</source>
        <comment>step of the tour</comment>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>with the tour</comment>
        <translation>Listo</translation>
    </message>
    <message>
        <source>The run bar</source>
        <translation>La barra de ejecución</translation>
    </message>
    <message>
        <source>Start, pause and stop a run here. Once it trains, the bar tells how far it is, how fast, and how good. Nothing is lost when you stop: each run is kept and can go on later.</source>
        <translation>Aquí se inicia, se pausa y se detiene una ejecución. Durante el entrenamiento, la barra indica cuánto ha avanzado, con qué rapidez y con qué calidad. Al detenerla no se pierde nada: cada ejecución se conserva y puede continuar más adelante.</translation>
    </message>
    <message>
        <source>Your own arrangement</source>
        <translation>Una disposición propia</translation>
    </message>
    <message>
        <source>Drag panels by their titles to where you want them, or choose Lesson or Workbench in the View menu. F1 lists the shortcuts, Shift+F1 explains what you are looking at.</source>
        <translation>Los paneles se arrastran por el título hasta el lugar deseado; también se puede elegir Lección o Taller en el menú Ver. F1 muestra los atajos de teclado y Mayús+F1 explica lo que se está viendo.</translation>
    </message>
</context>
<context>
    <name>studio::ui::TourGuide</name>
    <message>
        <source>New here? A tour of one minute points at each panel in turn.</source>
        <translation>¿Primera vez aquí? Un recorrido de un minuto señala los paneles uno tras otro.</translation>
    </message>
    <message>
        <source>Take the tour</source>
        <translation>Hacer el recorrido</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
</context>
<context>
    <name>studio::ui::ViewMenu</name>
    <message>
        <source>Lesson</source>
        <comment>a layout of the panels</comment>
        <translation>Lección</translation>
    </message>
    <message>
        <source>Few large panels, for showing to others: loss, timing and generation.</source>
        <translation>Pocos paneles grandes, para mostrar a otras personas: pérdida, tiempos y generación.</translation>
    </message>
    <message>
        <source>Workbench</source>
        <comment>a layout of the panels</comment>
        <translation>Taller</translation>
    </message>
    <message>
        <source>All panels at once.</source>
        <translation>Todos los paneles a la vez.</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>Restablecer disposición</translation>
    </message>
    <message>
        <source>Puts all panels back where they were when the program was new.</source>
        <translation>Devuelve todos los paneles al lugar que tenían al estrenar el programa.</translation>
    </message>
    <message>
        <source>Theme</source>
        <comment>of colours</comment>
        <translation>Tema</translation>
    </message>
    <message>
        <source>As the system</source>
        <comment>theme of colours</comment>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <comment>theme of colours</comment>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <comment>theme of colours</comment>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>As the system</source>
        <comment>language</comment>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Reducir movimiento</translation>
    </message>
    <message>
        <source>Nothing slides, fades or blinks. Until you choose, the system&apos;s wish counts.</source>
        <translation>Nada se desliza, se desvanece ni parpadea. Mientras no se elija, vale la preferencia del sistema.</translation>
    </message>
</context>
<context>
    <name>studio::ui::WeightsPanel</name>
    <message>
        <source>Ternary matrices</source>
        <translation>Matrices ternarias</translation>
    </message>
    <message>
        <source>The matrices whose weights are only -1, 0 or +1. Choose one.</source>
        <translation>Las matrices cuyos pesos son únicamente -1, 0 o +1. Se elige una.</translation>
    </message>
    <message>
        <source>Weights that are -1: their input is subtracted.</source>
        <translation>Pesos que son -1: su entrada se resta.</translation>
    </message>
    <message>
        <source>Weights that are 0: their input is skipped.</source>
        <translation>Pesos que son 0: su entrada se omite.</translation>
    </message>
    <message>
        <source>Weights that are +1: their input is added.</source>
        <translation>Pesos que son +1: su entrada se suma.</translation>
    </message>
    <message>
        <source>are −1</source>
        <translation>son −1</translation>
    </message>
    <message>
        <source>are 0</source>
        <translation>son 0</translation>
    </message>
    <message>
        <source>are +1</source>
        <translation>son +1</translation>
    </message>
    <message>
        <source>flip in a step</source>
        <translation>cambian en un paso</translation>
    </message>
    <message>
        <source>The first look into the weights is taken after the first step of training.</source>
        <translation>La primera lectura de los pesos se hace tras el primer paso del entrenamiento.</translation>
    </message>
    <message>
        <source>No run yet: Quick start shows here how the weights of each ternary matrix settle on -1, 0 and +1.</source>
        <translation>Todavía no hay ejecución: Inicio rápido muestra aquí cómo los pesos de cada matriz ternaria se asientan en -1, 0 y +1.</translation>
    </message>
</context>
<context>
    <name>studio::ui::WelcomeNews</name>
    <message>
        <source>What is new</source>
        <translation>Novedades</translation>
    </message>
    <message>
        <source>All changes…</source>
        <translation>Todos los cambios…</translation>
    </message>
    <message>
        <source>What changed in every version; in English.</source>
        <translation>Qué cambió en cada versión; en inglés.</translation>
    </message>
    <message>
        <source>All changes</source>
        <translation>Todos los cambios</translation>
    </message>
</context>
<context>
    <name>studio::ui::WelcomePage</name>
    <message>
        <source>Start %1</source>
        <translation>Iniciar %1</translation>
    </message>
    <message>
        <source>None yet. The runs you start are kept and can be taken up here again.</source>
        <translation>Todavía ninguna. Las ejecuciones que se inicien se guardan y se pueden retomar aquí.</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>Página de inicio</translation>
    </message>
    <message>
        <source>Train a language model, here and now</source>
        <translation>Entrenar un modelo de lenguaje, aquí y ahora</translation>
    </message>
    <message>
        <source>Ternary Studio trains a small model on the processor of this computer, shows where the time goes, and lets you read what the model writes while it learns.</source>
        <translation>Ternary Studio entrena un modelo pequeño en el procesador de este equipo, muestra en qué se va el tiempo y permite leer lo que el modelo escribe mientras aprende.</translation>
    </message>
    <message>
        <source>Recent runs</source>
        <translation>Ejecuciones recientes</translation>
    </message>
    <message>
        <source>Your presets</source>
        <translation>Preajustes propios</translation>
    </message>
</context>
<context>
    <name>studio::ui::WelcomeRunRow</name>
    <message>
        <source>step %1</source>
        <comment>how far a run is</comment>
        <translation>paso %1</translation>
    </message>
    <message>
        <source>%1 bits/byte</source>
        <translation>%1 bits/byte</translation>
    </message>
    <message>
        <source>finished</source>
        <comment>a run</comment>
        <translation>terminada</translation>
    </message>
    <message>
        <source>training</source>
        <comment>a run</comment>
        <translation>entrenando</translation>
    </message>
    <message>
        <source>interrupted</source>
        <comment>a run</comment>
        <translation>interrumpida</translation>
    </message>
    <message>
        <source>can go on</source>
        <comment>a run</comment>
        <translation>puede continuar</translation>
    </message>
    <message>
        <source>Open the run %1</source>
        <translation>Abrir la ejecución %1</translation>
    </message>
</context>
<context>
    <name>studio::ui::WhatIfDialog</name>
    <message>
        <source>What if</source>
        <translation>¿Y si…?</translation>
    </message>
    <message>
        <source>How fast would a run be on this computer? A few short steps are measured, and every turn of a dial is worked out from them at once.</source>
        <translation>¿Qué velocidad tendría una ejecución en este equipo? Se miden unos pocos pasos cortos, y a partir de ellos se calcula al instante cada movimiento de un control.</translation>
    </message>
    <message>
        <source>Progress of the measurement</source>
        <translation>Progreso de la medición</translation>
    </message>
    <message>
        <source>Output layer&apos;s share of the time</source>
        <translation>Proporción del tiempo de la capa de salida</translation>
    </message>
    <message>
        <source>Tokens a second</source>
        <translation>Tokens por segundo</translation>
    </message>
    <message>
        <source>Tokens with loss a second</source>
        <translation>Tokens con pérdida por segundo</translation>
    </message>
    <message>
        <source>Time of a step</source>
        <translation>Tiempo de un paso</translation>
    </message>
    <message>
        <source>Memory, at least</source>
        <translation>Memoria, como mínimo</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Pesos</translation>
    </message>
    <message>
        <source>Training to the end</source>
        <translation>Entrenamiento hasta el final</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>Previsto</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Medido</translation>
    </message>
    <message>
        <source>Measure these very steps</source>
        <translation>Medir exactamente estos pasos</translation>
    </message>
    <message>
        <source>Trains such steps for a moment, without keeping anything, and shows the fact beside the prediction.</source>
        <translation>Entrena pasos así durante un momento, sin conservar nada, y muestra el valor real junto a la previsión.</translation>
    </message>
    <message>
        <source>Measure short steps anew, for instance when other programs have ended.</source>
        <translation>Medir de nuevo los pasos cortos, por ejemplo cuando otros programas hayan terminado.</translation>
    </message>
    <message>
        <source>Cancelled. What is not measured cannot be predicted.</source>
        <translation>Cancelada. Lo que no se mide no se puede prever.</translation>
    </message>
    <message>
        <source>These sizes are far from those that were measured, so the prediction is rough. Measure again for a better one.</source>
        <translation>Estos tamaños están lejos de los que se midieron, así que la previsión es aproximada. Al medir de nuevo se obtiene una mejor.</translation>
    </message>
</context>
<context>
    <name>studio::ui::WhatIfDials</name>
    <message>
        <source>&amp;Start from</source>
        <comment>a preset</comment>
        <translation>&amp;Partir de</translation>
    </message>
    <message>
        <source>Settings that the dials begin with.</source>
        <translation>Ajustes de los que parten los controles.</translation>
    </message>
    <message>
        <source>&amp;Tokens</source>
        <translation>&amp;Tokens</translation>
    </message>
    <message>
        <source>Which vocabulary the text is cut by.</source>
        <translation>Con qué vocabulario se divide el texto.</translation>
    </message>
    <message>
        <source>&amp;Vocabulary</source>
        <translation>&amp;Vocabulario</translation>
    </message>
    <message>
        <source>Tokens of a vocabulary of one&apos;s own. The output layer gives each of them a probability.</source>
        <translation>Tokens de un vocabulario propio. La capa de salida da una probabilidad a cada uno.</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>&amp;Ancho</translation>
    </message>
    <message>
        <source>Numbers that stand for one token on its way through the model. The inner width of the block follows in proportion.</source>
        <translation>Números que representan un token en su camino por el modelo. El ancho interior del bloque cambia en proporción.</translation>
    </message>
    <message>
        <source>&amp;Recursions</source>
        <translation>&amp;Recursiones</translation>
    </message>
    <message>
        <source>How often the block is applied.</source>
        <translation>Cuántas veces se aplica el bloque.</translation>
    </message>
    <message>
        <source>&amp;Output layer</source>
        <translation>&amp;Capa de salida</translation>
    </message>
    <message>
        <source>How the model&apos;s last rows become probabilities.</source>
        <translation>Cómo se convierten en probabilidades las últimas filas del modelo.</translation>
    </message>
    <message>
        <source>&amp;Positions with loss</source>
        <translation>Po&amp;siciones con pérdida</translation>
    </message>
    <message>
        <source>Share of the tokens whose prediction is trained in a step.</source>
        <translation>Proporción de los tokens cuya predicción se entrena en un paso.</translation>
    </message>
    <message>
        <source>T&amp;hreads</source>
        <translation>&amp;Hilos</translation>
    </message>
    <message>
        <source>Processors that train.</source>
        <translation>Procesadores que entrenan.</translation>
    </message>
</context>
<context>
    <name>studio::ui::ZoneBarsPlot</name>
    <message>
        <source>Time of a step by layer</source>
        <translation>Tiempo de un paso por capa</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Capa</translation>
    </message>
    <message>
        <source>a step</source>
        <translation>un paso</translation>
    </message>
    <message>
        <source>share</source>
        <translation>proporción</translation>
    </message>
    <message>
        <source>forward</source>
        <translation>hacia delante</translation>
    </message>
    <message>
        <source>backward</source>
        <translation>hacia atrás</translation>
    </message>
    <message>
        <source>Click to see this layer over the run.</source>
        <translation>Un clic muestra esta capa a lo largo de la ejecución.</translation>
    </message>
</context>
<context>
    <name>studio::ui::ZoneTableModel</name>
    <message>
        <source>What a step of training passes through.</source>
        <translation>Por dónde pasa un paso de entrenamiento.</translation>
    </message>
    <message>
        <source>Which part of a step&apos;s time the layer takes.</source>
        <translation>Qué parte del tiempo de un paso ocupa la capa.</translation>
    </message>
    <message>
        <source>Mean time in a step over the last seconds. Click to sort by it.</source>
        <translation>Tiempo medio en un paso durante los últimos segundos. Un clic ordena por él.</translation>
    </message>
    <message>
        <source>Layer</source>
        <comment>a column of times</comment>
        <translation>Capa</translation>
    </message>
    <message>
        <source>Forward</source>
        <comment>a column of times</comment>
        <translation>Hacia delante</translation>
    </message>
    <message>
        <source>Backward</source>
        <comment>a column of times</comment>
        <translation>Hacia atrás</translation>
    </message>
    <message>
        <source>Update</source>
        <comment>a column of times: what is neither forward nor backward</comment>
        <translation>Actualización</translation>
    </message>
    <message>
        <source>A step</source>
        <comment>a column of times: all of a layer&apos;s time in a step</comment>
        <translation>Un paso</translation>
    </message>
    <message>
        <source>Share</source>
        <comment>a column: part of the step&apos;s time</comment>
        <translation>Proporción</translation>
    </message>
</context>
</TS>
